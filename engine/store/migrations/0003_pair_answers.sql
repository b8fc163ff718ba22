-- Version 3. Answers on single pairs, what was learned from answers, and clusters that follow one another.

-- A projection of the operations, like decision.
CREATE TABLE pair_answer (
    session_id INTEGER NOT NULL,
    left_record INTEGER NOT NULL,       -- the smaller id
    right_record INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    reason INTEGER NOT NULL,            -- why it was asked, see engine/model/pairanswer.h
    inclusion REAL NOT NULL,            -- probability with which the question was drawn; 0: not by chance
    PRIMARY KEY (session_id, left_record, right_record)
) STRICT, WITHOUT ROWID;

-- What the answers have taught, JSON; '' before the first regrouping. A projection of the operations.
ALTER TABLE session ADD COLUMN learned TEXT NOT NULL DEFAULT '';

-- The confidence as answers on others have changed it; NULL: as proposed. decision.confidence follows it.
ALTER TABLE decision ADD COLUMN rescored REAL;

-- What a pair shows besides its levels, see PairSignals in engine/model/cluster.h; 0: not known.
ALTER TABLE pair ADD COLUMN signals INTEGER NOT NULL DEFAULT 0;

-- The id of the first cluster in a line of clusters that followed one another; NULL: the cluster's own.
ALTER TABLE cluster ADD COLUMN lineage INTEGER;

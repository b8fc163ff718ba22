-- Version 1. Record, pair and cluster rows are immutable once published; decision and undo_entry are
-- projections of operation and can be dropped and rebuilt from it.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    source_path TEXT NOT NULL,
    schema TEXT NOT NULL,               -- JSON array of {name, type, role}
    id_field INTEGER,                   -- the column by which people call a record; NULL: the row number
    first_record INTEGER NOT NULL,      -- its records are first_record .. first_record + record_count - 1
    record_count INTEGER NOT NULL,
    problem_count INTEGER NOT NULL,
    imported_ms INTEGER NOT NULL,       -- UTC
    published INTEGER NOT NULL          -- 0 while an import runs; such rows are swept at the next open
) STRICT;

CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,              -- where the row starts in the file, 1 for the first line
    cells BLOB NOT NULL                 -- packed cells, see engine/model/packedrecord.h
) STRICT;

CREATE TABLE row_problem (
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    ordinal INTEGER NOT NULL,
    line INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (dataset_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,                 -- "clusters"
    name TEXT NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    schema TEXT NOT NULL,               -- the roles and types chosen for this session
    model TEXT NOT NULL,                -- the learned match model, JSON
    summary TEXT NOT NULL,              -- counts and stage times of the match run, JSON
    needs_answers INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    touched_ms INTEGER NOT NULL,
    view TEXT NOT NULL,                 -- where the reviewer stands: item, order, filter, search; JSON
    published INTEGER NOT NULL,
    total INTEGER NOT NULL DEFAULT 0,   -- counters are kept by the decisions' transactions, never counted
    yes INTEGER NOT NULL DEFAULT 0,
    no INTEGER NOT NULL DEFAULT 0,
    unsure INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    flagged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE pair (
    session_id INTEGER NOT NULL REFERENCES session (id),
    left_record INTEGER NOT NULL,       -- the smaller id
    right_record INTEGER NOT NULL,
    weight REAL NOT NULL,               -- natural-log odds
    evidence BLOB NOT NULL,             -- per compared field one byte level and a 32-bit float, little endian
    PRIMARY KEY (session_id, left_record, right_record)
) STRICT, WITHOUT ROWID;

CREATE TABLE cluster (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    confidence REAL NOT NULL,
    size INTEGER NOT NULL,
    title TEXT NOT NULL,
    members BLOB NOT NULL,              -- ascending record ids, differences as LEB128
    origin INTEGER                      -- the operation that made it; NULL: proposed by matching
) STRICT;
CREATE INDEX cluster_by_session ON cluster (session_id, id);
CREATE INDEX cluster_by_origin ON cluster (origin) WHERE origin IS NOT NULL;

-- Words of a cluster's records for the queue's search; rowid = cluster.id. They come folded and split by
-- engine/store/searchwords.h, so the plain tokenizer finds exactly those words.
CREATE VIRTUAL TABLE cluster_text USING fts5 (
    words, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);

CREATE TABLE decision (
    item_id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL,
    state INTEGER NOT NULL,             -- 0 open, 1 decided, 2 skipped: the queue the item is in
    verdict INTEGER NOT NULL,
    flagged INTEGER NOT NULL,
    confidence REAL NOT NULL,           -- copies of the cluster's order keys, for the indexes
    negative_size INTEGER NOT NULL,     -- minus the size: largest first ascends, as a row value comparison needs
    excluded BLOB NOT NULL,             -- record ids as in cluster.members
    note TEXT NOT NULL,
    picks TEXT NOT NULL                 -- JSON array of {field, record}; '' for none
) STRICT, WITHOUT ROWID;                -- a row value comparison uses no index column that is the rowid
CREATE INDEX decision_by_confidence ON decision (session_id, state, confidence, item_id);
CREATE INDEX decision_by_size ON decision (session_id, state, negative_size, item_id);
CREATE INDEX decision_as_found ON decision (session_id, state, item_id);
CREATE INDEX flagged_by_confidence ON decision (session_id, confidence, item_id) WHERE flagged = 1;
CREATE INDEX flagged_by_size ON decision (session_id, negative_size, item_id) WHERE flagged = 1;
CREATE INDEX flagged_as_found ON decision (session_id, item_id) WHERE flagged = 1;

CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id TEXT NOT NULL UNIQUE,  -- UUID
    session_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,           -- 0 when it concerns no single item
    verb TEXT NOT NULL,
    body TEXT NOT NULL,                 -- JSON, canonical: compact, keys sorted
    inverse TEXT NOT NULL,              -- JSON, what brings the projection back
    undoes INTEGER,                     -- seq of the operation that this one takes back
    redoes INTEGER,
    actor TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,           -- UTC; for people, never for order
    app_version TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL                  -- SHA-256 over previous_hash and every column above
) STRICT;
CREATE INDEX operation_by_item ON operation (item_id, seq);
CREATE INDEX operation_by_session ON operation (session_id, seq);
CREATE TRIGGER operation_is_never_edited BEFORE UPDATE ON operation
BEGIN
    SELECT RAISE(ABORT, 'the operation log is append-only');
END;
CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
BEGIN
    SELECT RAISE(ABORT, 'the operation log is append-only');
END;

-- What Undo and Redo act on next: the greatest seq with undone = 0, the smallest with undone = 1.
CREATE TABLE undo_entry (
    session_id INTEGER NOT NULL,
    undone INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (session_id, undone, seq)
) STRICT, WITHOUT ROWID;

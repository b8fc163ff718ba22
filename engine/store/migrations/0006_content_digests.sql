-- Version 6. What was imported and matched proves itself: the sum of the hashes of all rows of a table, kept up
-- to date in the transactions that insert and remove them. Filled in by engine/store/contentdigest.h.

CREATE TABLE content_digest (
    content TEXT PRIMARY KEY,           -- record, pair, cluster, dataset, session
    row_count INTEGER NOT NULL,
    low INTEGER NOT NULL,               -- 128 bits of the sum, as two's complement
    high INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

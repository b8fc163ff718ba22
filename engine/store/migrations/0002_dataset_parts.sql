-- Version 2. A dataset may be made of several files, one after the other, whose tables are linked.

CREATE TABLE dataset_part (
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    ordinal INTEGER NOT NULL,           -- 0 for the first file
    name TEXT NOT NULL,                 -- of the file
    source_path TEXT NOT NULL,
    first_record INTEGER NOT NULL,      -- its records are first_record .. first_record + record_count - 1
    record_count INTEGER NOT NULL,
    PRIMARY KEY (dataset_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Every dataset so far is one file; its name is what stands behind the last slash of its path.
INSERT INTO dataset_part (dataset_id, ordinal, name, source_path, first_record, record_count)
SELECT id, 0, substr(source_path, length(rtrim(source_path, replace(source_path, '/', ''))) + 1), source_path,
    first_record, record_count
FROM dataset WHERE published = 1;

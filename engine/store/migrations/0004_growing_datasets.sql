-- Version 4. Files can be added to a table, and sessions take them in one after the other.

-- 0 for what the dataset was made of, then counting: what was added to it later.
ALTER TABLE dataset_part ADD COLUMN addition INTEGER NOT NULL DEFAULT 0;

-- How many parts of its dataset a session is of: when it was made, and now. The latter is a projection of the
-- operations.
ALTER TABLE session ADD COLUMN first_parts INTEGER NOT NULL DEFAULT 1;
ALTER TABLE session ADD COLUMN parts INTEGER NOT NULL DEFAULT 1;
UPDATE session SET first_parts = (SELECT max(1, count(*)) FROM dataset_part WHERE dataset_part.dataset_id = session.dataset_id);
UPDATE session SET parts = first_parts;

-- Version 5. Servers to sync with, and how far each answer has come on its way to them.

-- An account at a server. Its secret is in the system's keychain, under secret_reference, never in here.
CREATE TABLE profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    api TEXT NOT NULL,                  -- see engine/model/profile.h
    base_url TEXT NOT NULL,
    secret_reference TEXT NOT NULL,
    extra_ca TEXT NOT NULL,             -- path of a file with further authorities; '' for none
    paused INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,    -- of the host, one after the other; 0 after any success
    next_due_ms INTEGER NOT NULL DEFAULT 0, -- UTC; before it nothing is sent on its own
    server_asked INTEGER NOT NULL DEFAULT 0, -- whether the server has asked for that wait
    trouble TEXT NOT NULL DEFAULT '',   -- why it stands still, a sentence; '' when it does not
    last_sync_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A server's session, and the session here that follows it.
CREATE TABLE remote_session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    profile_id INTEGER NOT NULL REFERENCES profile (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    session_id INTEGER NOT NULL UNIQUE REFERENCES session (id),
    folded_seq INTEGER NOT NULL,        -- operations up to it are in the outbox
    pulled_ms INTEGER NOT NULL DEFAULT 0,
    held TEXT NOT NULL DEFAULT '',      -- why it waits for a person, a sentence
    UNIQUE (profile_id, remote_id)
) STRICT;

-- An item that stands for a cluster of the server. Base and remote state of it; the local one is its decision.
CREATE TABLE remote_item (
    item_id INTEGER PRIMARY KEY,
    remote_session_id INTEGER NOT NULL REFERENCES remote_session (id),
    cluster TEXT NOT NULL,              -- by which the server calls it
    fingerprint TEXT NOT NULL,          -- of the ids of its records: another cluster may get the same name
    records TEXT NOT NULL,              -- JSON array of the server's record ids, in the order of the item's
    missing INTEGER NOT NULL DEFAULT 0, -- complete looks in a row that were without it
    held_since_ms INTEGER NOT NULL DEFAULT 0, -- when it was first seen with somebody else; 0: it is not
    UNIQUE (remote_session_id, cluster, fingerprint)
) STRICT;

-- What is on its way to a server; never deleted. What is to be sent follows from the operations.
CREATE TABLE outbox (
    operation INTEGER NOT NULL,         -- the newest of the item when the row was made
    item_id INTEGER NOT NULL,
    remote_session_id INTEGER NOT NULL REFERENCES remote_session (id),
    verdict INTEGER NOT NULL,
    excluded TEXT NOT NULL,             -- JSON array of the server's ids of the records left out
    state TEXT NOT NULL,                -- see engine/model/outboxentry.h
    overwrites INTEGER NOT NULL,        -- 1: a person has decided that it replaces another's answer
    attempts INTEGER NOT NULL DEFAULT 0,
    next_due_ms INTEGER NOT NULL DEFAULT 0, -- UTC
    sent_ms INTEGER NOT NULL DEFAULT 0,
    evidence TEXT NOT NULL DEFAULT '',  -- how it became known that the server has it: reply, read, same
    last_error TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (operation, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_by_state ON outbox (remote_session_id, state, operation);
CREATE INDEX outbox_by_item ON outbox (item_id, operation);
CREATE UNIQUE INDEX outbox_one_in_flight ON outbox (item_id) WHERE state IN ('inflight', 'unknown');

CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL,
    operation INTEGER NOT NULL,         -- of the outbox row
    kind TEXT NOT NULL,                 -- answered, gone, changed
    base TEXT NOT NULL,                 -- JSON: as the server's cluster was when it was taken
    mine TEXT NOT NULL,                 -- JSON
    theirs TEXT NOT NULL,               -- JSON; {} when the server does not tell
    opened_ms INTEGER NOT NULL,
    resolution TEXT NOT NULL DEFAULT '', -- mine, theirs
    resolved_by INTEGER                 -- the operation that did it
) STRICT;
CREATE INDEX conflict_open ON conflict (item_id) WHERE resolution = '';

-- The newest ten thousand sendings, without secrets.
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    started_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    http_status INTEGER NOT NULL
) STRICT;

-- Who has a cluster on the screen, here (a checkout at a server) or for reviewers who come to this workspace.
CREATE TABLE lease (
    item_id INTEGER PRIMARY KEY,
    holder TEXT NOT NULL,
    expires_ms INTEGER NOT NULL         -- UTC
) STRICT;

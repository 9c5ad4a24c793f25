-- The format of cache-2.db. It is never migrated: a change of this file comes with the next CacheStore::version.
CREATE TABLE objects (
    id INTEGER PRIMARY KEY,
    side TEXT NOT NULL,
    name TEXT NOT NULL,
    cursor_stamp INTEGER,
    cursor_id TEXT,
    cursor_stored_at INTEGER,
    cursor_fields BLOB,
    cursor_complete INTEGER,
    schema BLOB,
    UNIQUE (side, name)
)
-- next
-- In the order they first came: a page of new records goes to the end of the table in one piece. Only the small index
-- of ids is written all over. What is nearly always the same has a default, so that a put need not bind it.
CREATE TABLE records (
    record INTEGER PRIMARY KEY,
    object_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    keys_hash INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0,
    merged_into TEXT NOT NULL DEFAULT '',
    match_keys BLOB NOT NULL,
    fields BLOB NOT NULL
)
-- next
CREATE UNIQUE INDEX records_id ON records (object_id, id)
-- next
CREATE INDEX records_deleted ON records (object_id) WHERE deleted = 1
-- next
-- Marks stand apart: setting and clearing them does not rewrite the records.
CREATE TABLE dirty (
    object_id INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (object_id, record)
) WITHOUT ROWID
-- next
CREATE TABLE match_keys (
    object_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (object_id, name, value, record)
) WITHOUT ROWID

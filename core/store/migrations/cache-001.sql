-- The format of cache-1.db. It is never migrated: a change of this file comes with the next CacheStore::version.
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
-- Small rows, so that marks and sweeps do not rewrite the fields, which stand apart in the order they came.
CREATE TABLE records (
    object_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    merged_into TEXT NOT NULL,
    hash INTEGER NOT NULL,
    keys_hash INTEGER NOT NULL,
    dirty INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    body_id INTEGER NOT NULL,
    PRIMARY KEY (object_id, id)
) WITHOUT ROWID
-- next
CREATE INDEX records_dirty ON records (object_id, id) WHERE dirty = 1
-- next
CREATE TABLE bodies (
    id INTEGER PRIMARY KEY,
    fields BLOB NOT NULL,
    match_keys BLOB NOT NULL
)
-- next
CREATE TABLE match_keys (
    object_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (object_id, name, value, id)
) WITHOUT ROWID

-- Format 4. Notices of changes, kept until they are dealt with and some days longer, so that it can be told which way a
-- change was heard of. A key names a notice within its source: the same key is the same notice. Where a service gives
-- notices nothing that tells two apart, the key goes as soon as the record is about to be read.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    notice_key TEXT,
    lasting INTEGER NOT NULL,
    side TEXT NOT NULL,
    object TEXT NOT NULL,
    record TEXT NOT NULL,
    change TEXT NOT NULL,
    copies INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    handled_at INTEGER,
    run_id INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    UNIQUE (source, notice_key)
)
-- next
CREATE INDEX inbox_open ON inbox (id) WHERE handled_at IS NULL
-- next
CREATE INDEX inbox_record ON inbox (side, object, record)
-- next
CREATE INDEX inbox_handled ON inbox (handled_at) WHERE handled_at IS NOT NULL

-- Format 6. Causes of refusals that a person does not want to be reminded of, and why. A cause is what one service said
-- with the same code, or, where it gave none, in the same words. `until` is NULL where only a person ends it.
CREATE TABLE muted_causes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    side TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    muted_at INTEGER NOT NULL,
    until INTEGER
)
-- next
CREATE UNIQUE INDEX muted_causes_cause ON muted_causes (side, code, CASE WHEN code = '' THEN text ELSE '' END)

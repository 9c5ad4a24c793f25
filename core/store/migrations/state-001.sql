-- Format 1 of state.db. Words instead of numbers, so that a person can read the file.
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID
-- next
CREATE TABLE links (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flow TEXT NOT NULL,
    salesforce TEXT NOT NULL,
    startdeliver TEXT NOT NULL,
    state TEXT NOT NULL,
    origin TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    in_scope INTEGER NOT NULL,
    needs_read_back INTEGER NOT NULL,
    base BLOB NOT NULL
)
-- next
CREATE UNIQUE INDEX links_salesforce ON links (flow, salesforce)
-- next
CREATE UNIQUE INDEX links_startdeliver ON links (flow, startdeliver)
-- next
CREATE INDEX links_flow ON links (flow)
-- next
CREATE INDEX links_read_back ON links (flow) WHERE needs_read_back = 1
-- next
CREATE TABLE kept_apart (
    flow TEXT NOT NULL,
    salesforce TEXT NOT NULL,
    startdeliver TEXT NOT NULL,
    PRIMARY KEY (flow, salesforce, startdeliver)
) WITHOUT ROWID
-- next
CREATE INDEX kept_apart_startdeliver ON kept_apart (flow, startdeliver)
-- next
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    plan_row_id INTEGER NOT NULL,
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    action TEXT NOT NULL,
    link_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    fields BLOB NOT NULL,
    intended_base BLOB NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    first_look_at INTEGER NOT NULL
)
-- next
CREATE INDEX outbox_state ON outbox (state)
-- next
CREATE INDEX outbox_source ON outbox (flow, side, source) WHERE action = 'create'
-- next
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    trigger TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    summary BLOB NOT NULL,
    error TEXT NOT NULL
)
-- next
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL,
    flow TEXT NOT NULL,
    salesforce TEXT NOT NULL,
    startdeliver TEXT NOT NULL,
    side TEXT,
    action TEXT NOT NULL,
    mapping_key TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    rule TEXT NOT NULL,
    clears INTEGER NOT NULL,
    at INTEGER NOT NULL
)
-- next
CREATE INDEX history_run ON history (run_id)
-- next
CREATE INDEX history_salesforce ON history (flow, salesforce)
-- next
CREATE INDEX history_startdeliver ON history (flow, startdeliver)
-- next
CREATE INDEX history_at ON history (at)
-- next
CREATE INDEX history_guard ON history (flow, at) WHERE clears = 1 OR action = 'delete'
-- next
CREATE TABLE conflicts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flow TEXT NOT NULL,
    link_id INTEGER NOT NULL,
    salesforce TEXT NOT NULL,
    startdeliver TEXT NOT NULL,
    mapping_key TEXT NOT NULL,
    first INTEGER NOT NULL,
    base_salesforce TEXT NOT NULL,
    base_startdeliver TEXT NOT NULL,
    salesforce_value TEXT NOT NULL,
    startdeliver_value TEXT NOT NULL,
    resolution TEXT,
    since INTEGER NOT NULL,
    UNIQUE (link_id, mapping_key)
)
-- next
CREATE INDEX conflicts_flow ON conflicts (flow)
-- next
CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    record TEXT NOT NULL,
    kind TEXT NOT NULL,
    candidates TEXT NOT NULL,
    reason TEXT NOT NULL,
    title TEXT NOT NULL,
    decision TEXT NOT NULL,
    since INTEGER NOT NULL,
    UNIQUE (flow, side, record)
)
-- next
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flow TEXT NOT NULL,
    salesforce TEXT NOT NULL,
    startdeliver TEXT NOT NULL,
    action TEXT NOT NULL,
    side TEXT NOT NULL,
    mapping_key TEXT NOT NULL,
    value_hash INTEGER NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (flow, salesforce, startdeliver, side, action, mapping_key)
)
-- next
CREATE INDEX decisions_startdeliver ON decisions (flow, startdeliver)
-- next
CREATE TABLE refusals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    mapping_key TEXT NOT NULL,
    value_hash INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    tries INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    UNIQUE (flow, side, source, mapping_key)
)
-- next
CREATE INDEX refusals_due ON refusals (flow, next_at)
-- next
CREATE TABLE waiting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    record TEXT NOT NULL,
    reason TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    since INTEGER NOT NULL,
    UNIQUE (flow, side, record)
)
-- next
CREATE INDEX waiting_reason ON waiting (flow, reason)
-- next
CREATE INDEX waiting_parent ON waiting (waits_for)
-- next
CREATE TABLE matching (
    flow TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL
) WITHOUT ROWID
-- next
CREATE TABLE plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    flows TEXT NOT NULL,
    profile_fingerprint BLOB NOT NULL,
    configuration_fingerprint BLOB NOT NULL,
    schema_fingerprint BLOB NOT NULL,
    counts BLOB NOT NULL
)
-- next
CREATE TABLE plan_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    action TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    link_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    clears INTEGER NOT NULL,
    state TEXT NOT NULL,
    body BLOB NOT NULL,
    digest INTEGER NOT NULL
)
-- next
CREATE INDEX plan_rows_plan ON plan_rows (plan_id)
-- next
CREATE INDEX plan_rows_state ON plan_rows (plan_id, state)

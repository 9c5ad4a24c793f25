-- Format 2. What is held is found by its candidates, what is being sent by its records, and the links that matching
-- found among those that Tandem made. Nothing that is over stays in the outbox, so that it needs no state for it.
CREATE TABLE hold_candidates (
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    candidate TEXT NOT NULL,
    hold_id INTEGER NOT NULL,
    PRIMARY KEY (flow, side, candidate, hold_id)
) WITHOUT ROWID
-- next
CREATE INDEX hold_candidates_hold ON hold_candidates (hold_id)
-- next
INSERT INTO hold_candidates SELECT DISTINCT holds.flow, holds.side, candidate.value, holds.id
    FROM holds, json_each(holds.candidates) AS candidate
-- next
-- `side` is that of the held record; its candidates are on the other one.
CREATE TRIGGER holds_inserted AFTER INSERT ON holds BEGIN
    INSERT INTO hold_candidates SELECT DISTINCT new.flow, new.side, candidate.value, new.id
        FROM json_each(new.candidates) AS candidate;
END
-- next
CREATE TRIGGER holds_updated AFTER UPDATE OF candidates ON holds WHEN old.candidates <> new.candidates BEGIN
    DELETE FROM hold_candidates WHERE hold_id = old.id;
    INSERT INTO hold_candidates SELECT DISTINCT new.flow, new.side, candidate.value, new.id
        FROM json_each(new.candidates) AS candidate;
END
-- next
CREATE TRIGGER holds_deleted AFTER DELETE ON holds BEGIN
    DELETE FROM hold_candidates WHERE hold_id = old.id;
END
-- next
CREATE INDEX holds_flow ON holds (flow)
-- next
DELETE FROM outbox WHERE state NOT IN ('sending', 'unknown')
-- next
DROP INDEX outbox_state
-- next
DROP INDEX outbox_source
-- next
CREATE INDEX outbox_source ON outbox (flow, side, source)
-- next
CREATE INDEX outbox_target ON outbox (flow, side, target)
-- next
CREATE INDEX links_found ON links (flow) WHERE origin IN ('matched', 'external-id')

-- Format 5. The rows of a plan by what they have in common, so that a plan of any length is counted, narrowed and paged
-- through indexes. A group belongs to one flow, side and kind ('update' and 'clear' are two kinds, though one action);
-- it is 'about' all of these rows ('row'), about what they change ('field': the key of a mapping, '' the whole record),
-- why ('reason': a rule), or values that were there before their mapping ('first': the key of that mapping).
CREATE TABLE plan_groups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    flow TEXT NOT NULL,
    side TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    name TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    ticked INTEGER NOT NULL,
    open INTEGER NOT NULL,
    UNIQUE (plan_id, flow, side, kind, about, name)
)
-- next
CREATE TABLE plan_group_rows (
    group_id INTEGER NOT NULL REFERENCES plan_groups (id) ON DELETE CASCADE,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (group_id, row_id)
) WITHOUT ROWID
-- next
-- The ids of its groups: nothing else leads from a row to them.
ALTER TABLE plan_rows ADD COLUMN member_of TEXT NOT NULL DEFAULT '[]'
-- next
-- What fields and reasons the rows of older plans have is not worked out here: those plans are soon gone.
INSERT INTO plan_groups (plan_id, flow, side, kind, about, name, row_count, ticked, open)
    SELECT plan_id, flow, side, CASE WHEN action = 'update' AND clears <> 0 THEN 'clear' ELSE action END AS kind,
        'row', '', count(*), sum(ticked), sum(state = 'planned') FROM plan_rows GROUP BY plan_id, flow, side, kind
-- next
UPDATE plan_rows SET member_of = json_array((SELECT plan_groups.id FROM plan_groups
    WHERE plan_groups.plan_id = plan_rows.plan_id AND plan_groups.flow = plan_rows.flow
        AND plan_groups.side = plan_rows.side AND plan_groups.kind
            = CASE WHEN plan_rows.action = 'update' AND plan_rows.clears <> 0 THEN 'clear' ELSE plan_rows.action END
        AND plan_groups.about = 'row' AND plan_groups.name = ''))
-- next
INSERT INTO plan_group_rows SELECT member.value, plan_rows.id FROM plan_rows, json_each(plan_rows.member_of) AS member
-- next
CREATE TRIGGER plan_rows_counted AFTER UPDATE OF ticked, state ON plan_rows
    WHEN old.ticked <> new.ticked OR (old.state = 'planned') <> (new.state = 'planned') BEGIN
    UPDATE plan_groups SET ticked = ticked + new.ticked - old.ticked,
        open = open + (new.state = 'planned') - (old.state = 'planned')
        WHERE id IN (SELECT value FROM json_each(new.member_of));
END
-- next
-- Both rows of a pair of which both sides are written to.
CREATE INDEX plan_rows_link ON plan_rows (plan_id, link_id) WHERE link_id <> 0

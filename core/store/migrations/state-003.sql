-- Format 3. What a person keeps apart is a decision like the others, so that it can be seen and withdrawn.
INSERT INTO decisions (flow, salesforce, startdeliver, action, side, mapping_key, value_hash, at)
    SELECT flow, salesforce, startdeliver, 'link', 'startdeliver', '', 0, unixepoch() * 1000 FROM kept_apart
-- next
DROP TABLE kept_apart

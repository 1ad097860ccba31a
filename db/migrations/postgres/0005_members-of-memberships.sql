INSERT INTO members (uid, organization_id, account_id, name, name_key, listed, since, created_at, updated_at)
SELECT replace(gen_random_uuid()::text, '-', ''), m.organization_id, m.account_id, a.name, a.name_key, false,
  to_char(m.since AT TIME ZONE 'America/Guayaquil', 'YYYY-MM-DD'), m.created_at, m.created_at
FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.until IS NULL;

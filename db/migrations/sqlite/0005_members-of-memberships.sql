INSERT INTO members (uid, organization_id, account_id, name, name_key, listed, since, created_at, updated_at)
SELECT lower(hex(randomblob(16))), m.organization_id, m.account_id, a.name, a.name_key, 0,
  date(m.since / 1000 - 18000, 'unixepoch'), m.created_at, m.created_at
FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.until IS NULL;

INSERT INTO organization_channels (uid, organization_id, kind, value, value_key, audience, created_at)
SELECT replace(gen_random_uuid()::text, '-', ''), id, 'mail', public_mail, lower(public_mail), 'public', created_at
FROM organizations WHERE public_mail IS NOT NULL;

/** Tables whose rows are never changed nor deleted. */
const appendOnly = ["audit_events", "audit_seals"] as const;

/**
 * Tables from which pages for everyone are made: whoever changes a row of them, by whatever way, announces it to the
 * page caches of every process. Words and variants of the search change only together with one of these.
 */
export const publicTables = [
  "territories",
  "offices",
  "office_cantons",
  "organizations",
  "organization_themes",
  "organization_coverage",
  "organization_languages",
  "organization_populations",
  "organization_channels",
  "organization_supports",
  "organization_search",
  "published_places",
  "organization_documents",
  "board_terms",
  "requirements",
  "requirement_marks",
  "capacity_dimensions",
  "capacity_items",
  "courses",
  "course_modules",
  "course_prerequisites",
  "course_items",
  "measures",
  "join_policies",
  "activities",
  "activity_cares",
  "activity_places",
  "activity_hosts",
  "occurrences",
] as const;

/** What PostgreSQL calls the announcement of such a change, as notification and as notice. */
export const publicChannel = "tejido_public_changes";

/**
 * Statements that (re)create the triggers. They live outside the generated migrations because a table
 * rebuilt on SQLite loses its triggers without a word; hence they run after every migrate.
 */
export const sqliteTriggers: readonly string[] = [
  ...appendOnly.flatMap((table) =>
    (["update", "delete"] as const).flatMap((act) => [
      `drop trigger if exists ${table}_no_${act}`,
      `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    ]),
  ),
  "insert into public_changes (id, version) values (1, 0) on conflict do nothing",
  ...publicTables.flatMap((table) =>
    (["insert", "update", "delete"] as const).flatMap((act) => [
      `drop trigger if exists ${table}_announces_${act}`,
      `create trigger ${table}_announces_${act} after ${act} on ${table} begin update public_changes set version = version + 1 where id = 1; end`,
    ]),
  ),
];

export const postgresTriggers: readonly string[] = [
  `create or replace function refuse_change() returns trigger language plpgsql as
   $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  ...appendOnly.map(
    (table) =>
      `create or replace trigger ${table}_no_change before update or delete on ${table}
       for each row execute function refuse_change()`,
  ),
  // A notification for everyone who listens, and a notice, which the process that writes hears before its commit. Not
  // a row: one that every change updates would make the writers wait for each other.
  `create or replace function announce_public_change() returns trigger language plpgsql as
   $$ begin perform pg_notify('${publicChannel}', ''); raise notice '${publicChannel}'; return null; end $$`,
  ...publicTables.map(
    (table) =>
      `create or replace trigger ${table}_announces after insert or update or delete or truncate on ${table}
       for each statement execute function announce_public_change()`,
  ),
];

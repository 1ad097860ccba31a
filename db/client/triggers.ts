/** Tables whose rows are never changed nor deleted. */
const appendOnly = ["audit_events", "audit_seals"] as const;

/**
 * Statements that (re)create the triggers. They live outside the generated migrations because a table
 * rebuilt on SQLite loses its triggers without a word; hence they run after every migrate.
 */
export const sqliteTriggers: readonly string[] = appendOnly.flatMap((table) =>
  (["update", "delete"] as const).flatMap((act) => [
    `drop trigger if exists ${table}_no_${act}`,
    `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`,
  ]),
);

export const postgresTriggers: readonly string[] = [
  `create or replace function refuse_change() returns trigger language plpgsql as
   $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  ...appendOnly.map(
    (table) =>
      `create or replace trigger ${table}_no_change before update or delete on ${table}
       for each row execute function refuse_change()`,
  ),
];

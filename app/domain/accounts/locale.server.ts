import { and, eq, ne } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Locale, Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";

/**
 * The language of a person's pages and letters from now on. Her own open form about her account does not become stale:
 * choosing a language is an act of its own.
 */
export async function setLocale(tx: Tx, person: Person, locale: Locale, now = new Date()): Promise<void> {
  if (person.locale === locale) return;
  const changed = await tx
    .update(accounts)
    .set({ locale })
    .where(and(eq(accounts.id, person.id), ne(accounts.locale, locale)))
    .returning({ id: accounts.id });
  if (changed.length === 0) return;
  await record(tx, person, "account.edit", { kind: "account", id: person.id }, { fields: ["locale"], now });
}

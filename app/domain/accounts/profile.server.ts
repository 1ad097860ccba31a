import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { type Account, accounts } from "#db/schema/accounts";
import { members } from "#db/schema/memberships";
import type { ProfileForm } from "./profile.schema";

export type Profile = Pick<
  Account,
  "name" | "mail" | "locale" | "letterDetail" | "passwordGrade" | "version"
>;

/** What the person's account says of her; undefined where it is gone. */
export async function findProfile(read: Reader, person: Pick<Person, "id">): Promise<Profile | undefined> {
  return (
    await read
      .select({
        name: accounts.name,
        mail: accounts.mail,
        locale: accounts.locale,
        letterDetail: accounts.letterDetail,
        passwordGrade: accounts.passwordGrade,
        version: accounts.version,
      })
      .from(accounts)
      .where(eq(accounts.id, person.id))
  )[0];
}

/** Changes the person's own data; `stale` where another window saved since the form was opened. */
export async function editProfile(
  tx: Tx,
  person: Person,
  { version, ...data }: ProfileForm,
  now = new Date(),
): Promise<"saved" | "stale"> {
  const stored = await findProfile(tx, person);
  const saved = await tx
    .update(accounts)
    .set({ ...data, nameKey: fold(data.name), version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.id, person.id), eq(accounts.version, version)))
    .returning({ id: accounts.id });
  if (!stored || saved.length === 0) return "stale";
  const { name } = data;
  await tx
    .update(members)
    .set({ name, nameKey: fold(name) })
    .where(eq(members.accountId, person.id));
  const fields = (["name", "locale", "letterDetail"] as const).filter((name) => stored[name] !== data[name]);
  await record(tx, person, "account.edit", { kind: "account", id: person.id }, { fields, now });
  return "saved";
}

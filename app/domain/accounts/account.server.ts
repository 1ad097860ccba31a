import { eq } from "drizzle-orm";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Reader, Tx } from "#db/client/index";
import { type Account, accounts } from "#db/schema/accounts";

/** What makes an account, its address already proven to be the person's. */
export type NewAccount = Pick<
  Account,
  "name" | "mail" | "passwordHash" | "passwordGrade" | "locale" | "letterDetail"
>;

/** Creates an account; `taken` where the address has one already. */
export async function createAccount(
  tx: Tx,
  { name, mail, passwordHash, passwordGrade, locale, letterDetail }: NewAccount,
  now = new Date(),
): Promise<Account | "taken"> {
  const created = await tx
    .insert(accounts)
    .values({
      uid: newUid(),
      name,
      nameKey: fold(name),
      mail,
      mailKey: fold(mail),
      passwordHash,
      passwordGrade,
      passwordChangedAt: now,
      locale,
      letterDetail,
      createdAt: now,
    })
    .onConflictDoNothing({ target: accounts.mailKey })
    .returning();
  return created[0] ?? "taken";
}

/** The account of a mail address, however it is written. */
export async function findAccountByMail(read: Reader, mail: string): Promise<Account | undefined> {
  return (
    await read
      .select()
      .from(accounts)
      .where(eq(accounts.mailKey, fold(mail)))
      .limit(1)
  )[0];
}

/** The account behind a signed-in person. */
export async function findAccount(read: Reader, accountId: number): Promise<Account | undefined> {
  return (await read.select().from(accounts).where(eq(accounts.id, accountId)).limit(1))[0];
}

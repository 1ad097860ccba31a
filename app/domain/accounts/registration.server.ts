import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { hashToken } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { visitor } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { registrations } from "#db/schema/accounts";
import { findAccountByMail, type NewAccount } from "./account.server";
import { linkLasts } from "./links.server";
import { verificationToken } from "./verification-token.server";

/**
 * Notes that someone asks for an account and writes to the address: the link that creates it or, where the address
 * has an account, that there is one. Rows and answer are alike in both cases, so that nobody learns who has one.
 * `returnTo` is the page for which she wanted the account.
 */
export async function register(
  tx: Tx,
  { returnTo, ...applicant }: NewAccount & { readonly returnTo?: string | undefined },
  now = new Date(),
): Promise<void> {
  const token = verificationToken(returnTo);
  const { name, mail, locale, letterDetail: detail } = applicant;
  const known = await findAccountByMail(tx, mail);
  await tx.insert(registrations).values({
    ...applicant,
    tokenHash: hashToken(token),
    mailKey: fold(mail),
    expiresAt: new Date(now.getTime() + linkLasts),
    createdAt: now,
  });
  if (known) await notify(tx, { accountId: known.id }, "address-already-registered", {}, now);
  else await notify(tx, { mail, name, locale, detail }, "address-verification", { token }, now);
  await record(
    tx,
    visitor(locale),
    "account.register-request",
    { kind: "account", id: known?.id ?? null },
    { now },
  );
}

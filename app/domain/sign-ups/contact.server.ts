import { keyedHash } from "#app/domain/secrets.server";
import type { SignUp } from "#db/schema/sign-ups";

/** How someone without an account can be reached. */
export type Contact = Pick<SignUp, "mail" | "phone">;

/** What tells whether two sign-ups are one person's: a keyed hash of her mail, else of her telephone. */
export function contactHash({ mail, phone }: Contact): string | null {
  if (mail !== null) return keyedHash("sign-up", `mail ${mail.normalize("NFC").trim().toLowerCase()}`);
  return phone === null ? null : keyedHash("sign-up", `phone ${phone}`);
}

/** How a change reaches someone: by letter, or by whoever organizes it. */
export type Reach = "account" | "mail" | "phone" | "nothing";

/** An address that nobody confirmed gets no letters, so it reaches nobody. */
export function reachOf({
  accountId,
  mail,
  mailConfirmedAt,
  phone,
}: Contact & Pick<SignUp, "accountId" | "mailConfirmedAt">): Reach {
  if (accountId !== null) return "account";
  if (mail !== null && mailConfirmedAt !== null) return "mail";
  return phone === null ? "nothing" : "phone";
}

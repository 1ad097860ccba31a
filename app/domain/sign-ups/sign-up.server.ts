import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { hashToken, newToken, seal } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Locale, Person, Viewer } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { signUps } from "#db/schema/sign-ups";
import { type Contact, contactHash } from "./contact.server";
import { type Entry, enter, type Wish } from "./entry.server";
import { isToken, letterToken } from "./link.server";

interface OfActivity {
  readonly organizationId: number;
}
interface OfDate {
  readonly id: number;
}

/** Someone with an account signs up; her letter says how it stands. Runs `underSeatLock`. */
export async function signUp(
  tx: Tx,
  person: Person,
  activity: OfActivity,
  occurrence: OfDate,
  wish: Wish,
  now = new Date(),
): Promise<Entry["outcome"]> {
  const { id: accountId, name, locale } = person;
  const entry = await enter(tx, occurrence.id, { ...wish, accountId, name, locale, origin: "self" }, now);
  if (!("id" in entry)) return entry.outcome;
  await notify(tx, { accountId }, "sign-up-received", { signUpId: entry.id }, now);
  await recordMade(tx, person, activity, entry.id, now);
  return entry.outcome;
}

/** Someone without an account: her name, how to reach her, and the secret that her form was given. */
export interface Guest extends Wish, Contact {
  readonly name: string;
  readonly token: string;
  readonly locale: Locale;
}

export type GuestEntry =
  /** "already": the same form came twice. */
  | { readonly outcome: "confirmed" | "waiting" | "already"; readonly token: string }
  | { readonly outcome: "closed" };

/**
 * Someone without an account signs up; a link brings her back. With a mail, the link goes there too, and her address
 * gets no other letter before she confirms it. Whether that mail or telephone stands in the list already changes nothing
 * of what is done or answered: anybody can type anybody's, and must not learn who comes. Runs `underSeatLock`.
 */
export async function signUpAsGuest(
  tx: Tx,
  viewer: Viewer,
  activity: OfActivity,
  occurrence: OfDate,
  { token: given, ...guest }: Guest,
  now = new Date(),
): Promise<GuestEntry> {
  const contact = contactHash(guest);
  const before = isToken(given) ? await findByToken(tx, given) : undefined;
  const same =
    before?.nameKey === fold(guest.name) && (before.contactHash === contact || before.state === "withdrawn");
  if (before && same && before.occurrenceId === occurrence.id) return { outcome: "already", token: given };
  const token = isToken(given) && !before ? given : newToken();
  const entry = await enter(
    tx,
    occurrence.id,
    {
      ...guest,
      origin: "self",
      contactHash: contact,
      tokenHash: hashToken(token),
      sealedToken: seal("sign-up", token),
    },
    now,
  );
  if (entry.outcome === "closed") return { outcome: "closed" };
  if (entry.outcome === "already") return { outcome: "already", token };
  await sendLink(tx, guest, entry.id, token, now);
  await recordMade(tx, viewer, activity, entry.id, now);
  return { outcome: entry.outcome, token };
}

async function findByToken(tx: Tx, token: string) {
  const [row] = await tx
    .select({
      nameKey: signUps.nameKey,
      contactHash: signUps.contactHash,
      occurrenceId: signUps.occurrenceId,
      state: signUps.state,
    })
    .from(signUps)
    .where(eq(signUps.tokenHash, hashToken(token)))
    .limit(1);
  return row;
}

async function sendLink(
  tx: Tx,
  { mail, name, locale }: Omit<Guest, "token">,
  signUpId: number,
  token: string,
  now: Date,
): Promise<void> {
  if (mail === null) return;
  const to = { mail, name, locale, detail: "discreet" } as const;
  await notify(tx, to, "sign-up-link", { signUpId, token: letterToken(token) }, now);
}

const recordMade = (tx: Tx, by: Viewer, { organizationId }: OfActivity, id: number, now: Date) =>
  record(tx, by, "sign-up.make", { kind: "sign-up", id, organizationId }, { ...asHerself(by), now });

/** Whoever signs up does it for herself, whatever else she may do. */
const asHerself = (by: Viewer) => (by.id === null ? {} : { role: "self" });

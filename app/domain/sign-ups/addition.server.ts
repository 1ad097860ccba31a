import { and, asc, inArray, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { hashToken } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { isEditor, type Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { members } from "#db/schema/memberships";
import { contactHash } from "./contact.server";
import { type Entry, enter, type Wish } from "./entry.server";
import { isToken } from "./link.server";

interface OfActivity {
  readonly organizationId: number;
  readonly hostIds: readonly number[];
}

/** People that a roster offers, at most. */
const mostOffered = 500;

/** Who stands on the rosters of the organizing organizations that she keeps, and has no account, by name. */
export const listWithoutAccount = (read: Reader, person: Person, { organizationId, hostIds }: OfActivity) => {
  const kept = [organizationId, ...hostIds].filter((id) => isEditor(person, id));
  return read
    .select({ uid: members.uid, name: members.name, phone: members.phone })
    .from(members)
    .where(
      and(
        inArray(members.organizationId, kept.length > 0 ? kept : [0]),
        isNull(members.accountId),
        isNull(members.until),
      ),
    )
    .orderBy(asc(members.nameKey), asc(members.id))
    .limit(mostOffered);
};

export interface Addition extends Pick<Wish, "role"> {
  readonly name: string;
  readonly phone: string | null;
  /** What the form was given, so that it counts once however often it is sent. */
  readonly token: string;
}

/**
 * An organizer writes someone into the list who asked her for a place: with one where one is free, else at the end of
 * the line, like everyone. Someone of that telephone or name may stand there: it is another person, or the list marks
 * the two. "already" where the same form came twice. Runs `underSeatLock`.
 */
export async function addByHand(
  tx: Tx,
  person: Person,
  activity: OfActivity,
  occurrence: { readonly id: number },
  { token, ...added }: Addition,
  now = new Date(),
): Promise<Entry["outcome"]> {
  const entry = await enter(
    tx,
    occurrence.id,
    {
      ...added,
      needs: [],
      children: null,
      locale: person.locale,
      origin: "organizer",
      contactHash: contactHash({ mail: null, phone: added.phone }),
      tokenHash: isToken(token)
        ? hashToken([token, fold(added.name), added.phone, added.role].join(" "))
        : null,
      anyMode: true,
    },
    now,
  );
  if (!("id" in entry)) return entry.outcome;
  const object = { kind: "sign-up", id: entry.id, organizationId: activity.organizationId };
  await record(tx, person, "sign-up.add", object, { now });
  return entry.outcome;
}

import { and, asc, eq, ne } from "drizzle-orm";
import { nameWords } from "#app/domain/memberships/likeness";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { type SignUp, signUps } from "#db/schema/sign-ups";

type Standing = Pick<SignUp, "uid" | "name" | "state">;

/** Two sign-ups of a date that may be one person's, the earlier one first, and what both have. */
export interface Double {
  readonly one: Standing;
  readonly other: Standing;
  readonly by: "contact" | "name";
}

/** Of one of the two: the other, and what both have. */
export interface LikelySame extends Standing {
  readonly by: Double["by"];
}

/**
 * Sign-ups of a date that may be one person's, for its organizers: nobody else learns that a mail or a telephone is in
 * the list. Whoever withdrew is left out. Each sign-up is looked at once, however many there are.
 */
export async function listDoubles(read: Reader, occurrence: { readonly id: number }): Promise<Double[]> {
  const rows = await read
    .select({
      uid: signUps.uid,
      name: signUps.name,
      state: signUps.state,
      accountId: signUps.accountId,
      mail: signUps.mail,
      mailConfirmedAt: signUps.mailConfirmedAt,
      phone: signUps.phone,
      contactHash: signUps.contactHash,
      mailKey: accounts.mailKey,
    })
    .from(signUps)
    .leftJoin(accounts, eq(accounts.id, signUps.accountId))
    .where(and(eq(signUps.occurrenceId, occurrence.id), ne(signUps.state, "withdrawn")))
    .orderBy(asc(signUps.id));
  const earlier = new Map<string, Standing>();
  return rows.flatMap((row) => {
    const other = { uid: row.uid, name: row.name, state: row.state };
    const met = new Map<Standing, Double["by"]>();
    for (const [by, key] of traitsOf(row)) {
      const one = earlier.get(key);
      if (one === undefined) earlier.set(key, other);
      else if (!met.has(one)) met.set(one, by);
    }
    return [...met].map(([one, by]) => ({ one, other, by }));
  });
}

/** The first that each sign-up has in common with another, by its outside name. */
export function likelySameOf(doubles: readonly Double[]): ReadonlyMap<string, LikelySame> {
  const found = new Map<string, LikelySame>();
  for (const { one, other, by } of doubles) {
    if (!found.has(other.uid)) found.set(other.uid, { ...one, by });
    if (!found.has(one.uid)) found.set(one.uid, { ...other, by });
  }
  return found;
}

type Compared = Pick<SignUp, "name" | "mail" | "mailConfirmedAt" | "phone" | "contactHash"> & {
  readonly mailKey: string | null;
};

/**
 * What two sign-ups of one person have in common, contacts first. The mail of an account meets only one that its reader
 * confirmed: organizers could try addresses otherwise. Of names neither accents nor the order of the words matter; one
 * word alone tells nothing, and a slip in it may be a sister's or a brother's name.
 */
function traitsOf({ name, mail, mailConfirmedAt, phone, contactHash, mailKey }: Compared) {
  const read = mailKey ?? (mail !== null && mailConfirmedAt !== null ? fold(mail) : null);
  const words = nameWords(name).toSorted();
  const traits: (readonly [Double["by"], string] | false)[] = [
    contactHash !== null && ["contact", `hash ${contactHash}`],
    phone !== null && ["contact", `phone ${phone}`],
    read !== null && ["contact", `mail ${read}`],
    words.length > 1 && ["name", `name ${words.join(" ")}`],
  ];
  return traits.filter((trait) => trait !== false);
}

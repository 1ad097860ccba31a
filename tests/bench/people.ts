import { asc, inArray } from "drizzle-orm";
import { addDays, dayOf } from "#app/domain/calendar";
import { fold } from "#app/domain/text";
import type { Db, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { members, memberships, type OrganizationRole } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

const given = [
  "Rosa",
  "Luis",
  "Marleny",
  "Josefina",
  "Wilmer",
  "Nube",
  "Kelly",
  "Ramiro",
  "Yuleidy",
  "Segundo",
];
const family = [
  "Quiguango",
  "Rangel",
  "Chamorro",
  "Tapuy",
  "Vera",
  "Guamán",
  "Salas",
  "Angulo",
  "Ospina",
  "Apolo",
];

/** Accounts that come with an organization; each belongs to it and, where there is one, to the next: ten people each. */
const accountsEach = 5;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const nameOf = (n: number) => `${pick(given, n)} ${pick(family, n * 7 + 3)} ${pick(family, n * 3 + 1)} ${n}`;

export interface BenchOrganization {
  readonly id: number;
  readonly number: number;
  readonly cantonId: number;
}

/** The organizations of those numbers, as `fillNetwork` made them. */
export async function organizationsOf(db: Db, numbers: readonly number[]): Promise<BenchOrganization[]> {
  const rows = await db.fresh
    .select({ id: organizations.id, slug: organizations.slug, cantonId: organizations.cantonId })
    .from(organizations)
    .where(
      inArray(
        organizations.slug,
        numbers.map((n) => `bench-${n}`),
      ),
    )
    .orderBy(asc(organizations.id));
  return rows.map(({ id, slug, cantonId }) => ({
    id,
    cantonId,
    number: Number(slug.slice("bench-".length)),
  }));
}

/** So many numbers from one on, in pieces that one insertion takes. */
export function* piecesOf(from: number, count: number, piece: number): Generator<readonly number[]> {
  for (let start = from; start < from + count; start += piece)
    yield Array.from({ length: Math.min(piece, from + count - start) }, (_, at) => start + at);
}

/** Gives the organizations of those numbers ten people each, every one with an account, a role and a row of the roster. */
export async function fillPeople(db: Db, from: number, count: number): Promise<void> {
  const since = new Date(Date.now() - 200 * 86_400_000);
  for (const numbers of piecesOf(from, count, 100)) {
    const beside = [...numbers, (numbers.at(-1) ?? 0) + 1];
    const known = new Map((await organizationsOf(db, beside)).map((one) => [one.number, one.id]));
    await db.tx(async (tx) => {
      const people = await addAccounts(tx, numbers, since);
      const belongings = people.flatMap((person, at) => {
        const number = numbers[Math.floor(at / accountsEach)] ?? 0;
        const roles: readonly OrganizationRole[] = ["leader", "editor", "member", "member", "member"];
        const own = { ...person, organizationId: known.get(number), role: pick(roles, at) };
        return [own, { ...person, organizationId: known.get(number + 1), role: "member" as const }];
      });
      await belong(tx, belongings, since);
    });
  }
}

interface Belonging {
  readonly id: number | null;
  readonly name: string;
  readonly number: number;
  readonly organizationId: number | undefined;
  readonly role: OrganizationRole;
}

async function addAccounts(tx: Tx, numbers: readonly number[], now: Date) {
  const rows = numbers.flatMap((number) =>
    Array.from({ length: accountsEach }, (_, at) => {
      const n = number * accountsEach + at;
      const mail = `persona-${n}@bench.invalid`;
      return {
        uid: `bench-person-${n}`,
        name: nameOf(n),
        nameKey: fold(nameOf(n)),
        mail,
        mailKey: mail,
        passwordHash: "none",
        passwordChangedAt: now,
        createdAt: now,
      };
    }),
  );
  const written = await tx
    .insert(accounts)
    .values(rows)
    .returning({ id: accounts.id, name: accounts.name, uid: accounts.uid });
  return written.map(({ id, name, uid }) => ({
    id,
    name,
    number: Number(uid.slice("bench-person-".length)),
  }));
}

/** Writes the roles and the rows of the roster of people; without an account only the latter. */
export async function belong(tx: Tx, belongings: readonly Belonging[], since: Date): Promise<void> {
  for (let start = 0; start < belongings.length; start += 500) {
    const some = belongings
      .slice(start, start + 500)
      .flatMap(({ organizationId, ...one }) =>
        organizationId === undefined ? [] : [{ ...one, organizationId }],
      );
    const roles = some.flatMap(({ id, organizationId, role }) =>
      id === null ? [] : [{ organizationId, accountId: id, role, since, createdAt: since }],
    );
    if (roles.length > 0) await tx.insert(memberships).values(roles);
    await tx.insert(members).values(
      some.map(({ id, name, number, organizationId }) => ({
        uid: `bench-member-${organizationId}-${number}`,
        organizationId,
        accountId: id,
        name,
        nameKey: fold(name),
        phone: id === null ? "0999 000 000" : null,
        listed: number % 3 === 0,
        since: addDays(dayOf(since), -(number % 700)),
        createdAt: since,
        updatedAt: since,
      })),
    );
  }
}

/** Someone without an account, of the roster of one organization. */
export const withoutAccount = (organizationId: number, number: number): Belonging => ({
  id: null,
  name: nameOf(number),
  number,
  organizationId,
  role: "member",
});

import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { tables } from "#db/schema/index";
import type { RosterRow } from "#db/schema/memberships";
import type { Scene } from "./cast";
import { db } from "./database";

interface Facts extends Partial<typeof tables.members.$inferInsert> {
  readonly organization: { readonly id: number };
}

/** Someone on the roster of an organization, without an account where none is named. */
export async function member({ organization, name = "Rosa Canaria", ...facts }: Facts) {
  const now = new Date();
  return db.tx(async (tx) => {
    const [row] = await tx
      .insert(tables.members)
      .values({
        uid: newUid(),
        organizationId: organization.id,
        name,
        nameKey: fold(name),
        since: "2025-01-01",
        createdAt: now,
        updatedAt: now,
        ...facts,
      })
      .returning();
    if (!row) throw new Error("the member was not written");
    return row;
  });
}

interface DueFacts extends Partial<typeof tables.dues.$inferInsert> {
  readonly organization: { readonly id: number };
}

/** A due of ten dollars of that member, still to be paid where nothing else is said. */
export async function due({ organization, ...facts }: DueFacts) {
  const now = new Date();
  const memberId = facts.memberId ?? (await member({ organization })).id;
  return db.tx(async (tx) => {
    const [row] = await tx
      .insert(tables.dues)
      .values({
        uid: newUid(),
        organizationId: organization.id,
        memberId,
        period: "2026-01",
        amountCents: 1_000,
        createdAt: now,
        updatedAt: now,
        ...facts,
      })
      .returning();
    if (!row) throw new Error("the due was not written");
    return row;
  });
}

/** A due of the scene's organization by its outside name. */
export const dueOf = async ({ organization }: Scene): Promise<string> => (await due({ organization })).uid;

/** A paid due of whoever looks, if she belongs to the organization; else of someone on its roster. */
export async function paidDueOf({ organization, viewer }: Scene): Promise<string> {
  const paid = { organization, paidOn: "2026-01-15", receiptNumber: 1 };
  const own = (await db.fresh.select().from(tables.members)).find(
    ({ organizationId, accountId }) => organizationId === organization.id && accountId === viewer.id,
  );
  return (await due(own && viewer.id ? { ...paid, memberId: own.id } : paid)).uid;
}

const row: RosterRow = {
  row: 2,
  name: "Nueva Canaria",
  mail: null,
  phone: null,
  since: null,
  note: null,
  errors: [],
  likely: null,
};

/** A table of people that whoever looks brought for the scene's organization, waiting to be confirmed. */
export async function rosterImportOf({ organization, viewer, other }: Scene): Promise<string> {
  const uid = newUid();
  await db.tx(async (tx) => {
    await tx.insert(tables.rosterImports).values({
      uid,
      organizationId: organization.id,
      accountId: viewer.id ?? other.id,
      fileName: "lista.csv",
      rows: [row],
      state: "pending",
      createdAt: new Date(),
    });
  });
  return uid;
}

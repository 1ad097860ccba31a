import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canClaim, canDecideClaim } from "#app/domain/claims/claim.policy";
import { claimProfile } from "#app/domain/claims/claim.server";
import { acceptClaim } from "#app/domain/claims/decision.server";
import { canArchive, canConfirm, canRestore } from "#app/domain/organizations/archive.policy";
import { archiveOrganization, restoreOrganization } from "#app/domain/organizations/archive.server";
import { loadOrganization } from "#app/domain/organizations/loading.server";
import { canReview, canSubmit } from "#app/domain/organizations/organization.policy";
import { publishOrganization } from "#app/domain/organizations/publication.server";
import { releaseUnled } from "#app/domain/organizations/release.server";
import { returnOrganization } from "#app/domain/organizations/return.server";
import {
  awaitsMending,
  canMove,
  isEditable,
  isReturned,
  type MoveName,
  moves,
  startsFrom,
} from "#app/domain/organizations/state";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { claims } from "#db/schema/claims";
import { memberships } from "#db/schema/memberships";
import { type Organization, organizationStates, organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { current, draft, join, organizationData } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

type Move = (tx: Tx, by: Person, organization: Organization) => Promise<unknown>;

const reason = "Falta el barrio.";

/** Each move as its command makes it; a claim is written as if the profile had been open to it. */
const commands: Readonly<Record<Exclude<MoveName, "load">, Move>> = {
  claim: async (tx, by, organization) => {
    const [claim] = await tx.select().from(claims).where(eq(claims.organizationId, organization.id)).limit(1);
    return claim && acceptClaim(tx, by, claim);
  },
  submit: submitOrganization,
  publish: publishOrganization,
  return: (tx, by, organization) => returnOrganization(tx, by, organization, reason),
  archive: (tx, by, organization) => archiveOrganization(tx, by, organization, { move: "archive", reason }),
  restore: (tx, by, organization) => restoreOrganization(tx, by, organization, "restore"),
  withdraw: (tx, by, organization) => archiveOrganization(tx, by, organization, { move: "withdraw", reason }),
  reinstate: (tx, by, organization) => restoreOrganization(tx, by, organization, "reinstate"),
  release: (tx, _, organization) => releaseUnled(tx, organization),
};

/** A profile that nobody leads and someone claims, to be put into any state. */
async function subject(): Promise<{ organization: Organization; by: Person }> {
  const organization = await draft();
  const by = await asPerson(await staff("networks"));
  const ana = await asPerson(await person("Ana"));
  await db.tx(async (tx) => {
    await tx.delete(memberships).where(eq(memberships.organizationId, organization.id));
    await tx.update(organizations).set({ state: "unclaimed" }).where(eq(organizations.id, organization.id));
    await claimProfile(tx, ana, organization, { proof: "Soy parte desde 2020." });
  });
  return { organization, by };
}

async function moved(
  { organization, by }: Awaited<ReturnType<typeof subject>>,
  move: keyof typeof commands,
  standing: Partial<Organization>,
): Promise<Organization["state"]> {
  await db.tx(async (tx) => {
    await tx
      .update(organizations)
      .set({ hiddenAt: null, mergedIntoId: null, ...standing })
      .where(eq(organizations.id, organization.id));
    await tx.update(claims).set({ state: "pending" }).where(eq(claims.organizationId, organization.id));
    await tx.delete(memberships).where(eq(memberships.organizationId, organization.id));
  });
  const before = await current(organization.id);
  await db.tx((tx) => commands[move](tx, by, before));
  return (await current(organization.id)).state;
}

const names = Object.keys(commands) as (keyof typeof commands)[];

test("from every state, each command makes the move of the table and no other", async () => {
  const one = await subject();
  const made: string[] = [];
  for (const move of names)
    for (const state of organizationStates) {
      const to = await moved(one, move, { state });
      expect(to === state || (startsFrom(move, state) && to === moves[move].to), `${move}: ${state}`).toBe(
        true,
      );
      if (to !== state) made.push(`${move}: ${state} → ${to}`);
    }
  expect(made.sort()).toEqual(
    names.flatMap((move) => moves[move].from.map((from) => `${move}: ${from} → ${moves[move].to}`)).sort(),
  );
  expect(made.sort()).toEqual([
    "archive: draft → archived",
    "archive: published → archived",
    "claim: unclaimed → draft",
    "publish: in-review → published",
    "reinstate: archived → unclaimed",
    "release: published → unclaimed",
    "restore: archived → draft",
    "return: in-review → draft",
    "submit: draft → in-review",
    "withdraw: published → archived",
    "withdraw: unclaimed → archived",
  ]);
});

test("a hidden profile is neither published, claimed nor put back; a merged one makes no move at all", async () => {
  const one = await subject();
  const kept = await draft();
  const hiddenMoves: string[] = [];
  for (const move of names)
    for (const state of moves[move].from) {
      const hidden = { state, hiddenAt: new Date() };
      if ((await moved(one, move, hidden)) !== state) hiddenMoves.push(move);
      expect(canMove(move, { mergedIntoId: null, ...hidden })).toBe(hiddenMoves.at(-1) === move);
      expect(await moved(one, move, { state, mergedIntoId: kept.id })).toBe(state);
      expect(canMove(move, { state, hiddenAt: null, mergedIntoId: kept.id })).toBe(false);
      expect(canMove(move, { state, hiddenAt: null, mergedIntoId: null })).toBe(true);
    }
  expect([...new Set(hiddenMoves)].sort()).toEqual([
    "archive",
    "release",
    "restore",
    "return",
    "submit",
    "withdraw",
  ]);
});

test("who may make each move follows the table, in every state and for every kind of person", async () => {
  const organization = await draft();
  const people = {
    leader: organization.leader,
    editor: await person("Editora"),
    member: await person("Socia"),
    networks: await staff("networks"),
    ownNetworks: await staff("networks"),
    admin: await staff("admin"),
    trainer: await staff("trainer"),
    newcomer: await person("Nueva"),
  };
  await join(people.editor, organization, "editor");
  await join(people.member, organization, "member");
  await join(people.ownNetworks, organization, "member");
  const may: string[] = [];
  for (const [kind, someone] of Object.entries(people)) {
    const viewer = await asPerson(someone);
    for (const state of organizationStates) {
      const row = { ...organization, state };
      const all = {
        submit: startsFrom("submit", state) && canSubmit(viewer, row),
        review: startsFrom("publish", state) && canReview(viewer, row),
        archive: canArchive(viewer, row),
        restore: canRestore(viewer, row),
        confirm: canConfirm(viewer, row),
        claim: canClaim(viewer, row),
        decide: state === "unclaimed" && canDecideClaim(viewer, { accountId: 0 }),
      };
      for (const [move, allowed] of Object.entries(all)) if (allowed) may.push(`${kind} ${move} ${state}`);
    }
  }
  expect(may).toEqual([
    "leader submit draft",
    "leader archive draft",
    "leader archive published",
    "leader confirm published",
    "leader restore archived",
    "networks archive unclaimed",
    "networks confirm unclaimed",
    "networks claim unclaimed",
    "networks decide unclaimed",
    "networks review in-review",
    "networks restore archived",
    "ownNetworks decide unclaimed",
    "admin claim unclaimed",
    "trainer claim unclaimed",
    "newcomer claim unclaimed",
  ]);
});

test("a loaded profile begins unclaimed and nobody leads it", async () => {
  const networks = await asPerson(await staff("networks"));
  const data = await organizationData();
  const { id } = await db.tx((tx) => loadOrganization(tx, networks, data));
  expect(await current(id)).toMatchObject({
    state: moves.load.to,
    createdBy: networks.id,
    publishedAt: null,
  });
  const led = await db.fresh.select().from(memberships).where(eq(memberships.organizationId, id));
  expect(led).toEqual([]);
});

test("staff do not put back a profile that someone leads", async () => {
  const organization = await draft();
  const by = await asPerson(await staff("networks"));
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, organization.id));
  });
  expect(await db.tx((tx) => restoreOrganization(tx, by, organization, "reinstate"))).toBe("moved-on");
  expect((await current(organization.id)).state).toBe("archived");
  await db.tx(async (tx) => {
    await tx
      .update(memberships)
      .set({ until: new Date() })
      .where(eq(memberships.organizationId, organization.id));
  });
  expect(await db.tx((tx) => restoreOrganization(tx, by, organization, "reinstate"))).toBe("restored");
  expect(await current(organization.id)).toMatchObject({ state: "unclaimed", archivedAt: null });
});

test("no move leads where it starts, and every move starts and ends in a state of the list", () => {
  for (const { from, to } of Object.values(moves)) {
    expect(from).not.toContain(to);
    expect(organizationStates).toContain(to);
    for (const state of from) expect(organizationStates).toContain(state);
  }
});

test("a profile is edited while it is alive", () => {
  expect(organizationStates.filter(isEditable)).toEqual(["draft", "in-review", "published"]);
});

test("returned is a draft that came back, and nothing else", () => {
  const at = new Date();
  const returned = organizationStates.flatMap((state) =>
    [null, at].filter((returnedAt) => isReturned({ state, returnedAt })).map(() => state),
  );
  expect(returned).toEqual(["draft"]);
});

test("a returned profile awaits mending until its people change it", () => {
  const returnedAt = new Date(2000);
  const at = (time: number, state: "draft" | "in-review" = "draft") =>
    awaitsMending({ state, returnedAt, updatedAt: new Date(time) });
  expect([at(1000), at(2000), at(3000), at(1000, "in-review")]).toEqual([true, true, false, false]);
  expect(awaitsMending({ state: "draft", returnedAt: null, updatedAt: new Date(1000) })).toBe(false);
});

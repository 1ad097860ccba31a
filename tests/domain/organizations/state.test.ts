import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canReview, canSubmit } from "#app/domain/organizations/organization.policy";
import { publishOrganization } from "#app/domain/organizations/publication.server";
import { returnOrganization } from "#app/domain/organizations/return.server";
import { awaitsMending, isEditable, isReturned, moves } from "#app/domain/organizations/state";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Organization, organizationStates, organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { current, draft, join } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

type Move = (tx: Tx, by: Person, organization: Organization) => Promise<string>;

const commands: Readonly<Record<keyof typeof moves, Move>> = {
  submit: submitOrganization,
  publish: publishOrganization,
  return: (tx, by, organization) => returnOrganization(tx, by, organization, "Falta el barrio."),
};

test("from every state, each command makes the move of the table and no other", async () => {
  const organization = await draft();
  const by = await asPerson(await staff("networks"));
  const made: string[] = [];
  for (const state of organizationStates)
    for (const [move, command] of Object.entries(commands)) {
      await db.tx((tx) =>
        tx.update(organizations).set({ state }).where(eq(organizations.id, organization.id)),
      );
      const before = await current(organization.id);
      await db.tx((tx) => command(tx, by, before));
      const after = await current(organization.id);
      if (after.state !== state) made.push(`${move}: ${state} → ${after.state}`);
    }
  expect(made).toEqual(Object.entries(moves).map(([move, { from, to }]) => `${move}: ${from} → ${to}`));
  expect(made).toEqual([
    "submit: draft → in-review",
    "publish: in-review → published",
    "return: in-review → draft",
  ]);
});

test("of its people only a leader submits; of staff only networks review, and never their own", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const [editor, member, ownNetworks] = [
    await person("Editora"),
    await person("Socia"),
    await staff("networks"),
  ];
  await join(editor, organization, "editor");
  await join(member, organization, "member");
  await join(ownNetworks, organization, "member");
  const networks = await asPerson(await staff("networks"));
  const others = [editor, member, ownNetworks, await staff("admin"), await staff("trainer")];
  expect([canSubmit(leader, organization), canReview(leader, organization)]).toEqual([true, false]);
  expect([canSubmit(networks, organization), canReview(networks, organization)]).toEqual([false, true]);
  for (const other of others) {
    const viewer = await asPerson(other);
    expect([canSubmit(viewer, organization), canReview(viewer, organization)]).toEqual([false, false]);
  }
});

test("no move leads where it starts, and every move starts and ends in a state of the list", () => {
  for (const { from, to } of Object.values(moves)) {
    expect(from).not.toBe(to);
    expect(organizationStates).toContain(from);
    expect(organizationStates).toContain(to);
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

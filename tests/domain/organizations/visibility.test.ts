import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canEdit, canReview, canSubmit } from "#app/domain/organizations/organization.policy";
import { findVisible, stateDates } from "#app/domain/organizations/organization.server";
import { type Viewer, visitor } from "#app/domain/viewer";
import { organizationStates, organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { draft, join, submitted } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const organization = await draft({ canton: "0401" });

const inRole = async (role: "member" | "editor" | "leader") => {
  const someone = await person(role);
  await join(someone, organization, role);
  return asPerson(someone);
};

const anHourAgo = new Date(Date.now() - 3_600_000);
const viewers: Record<string, { viewer: Viewer; unpublished: boolean }> = {
  visitor: { viewer: visitor("es"), unpublished: false },
  newcomer: { viewer: await asPerson(await person()), unpublished: false },
  outsider: { viewer: await asPerson((await draft()).leader), unpublished: false },
  member: { viewer: await inRole("member"), unpublished: true },
  editor: { viewer: await inRole("editor"), unpublished: true },
  leader: { viewer: await inRole("leader"), unpublished: true },
  "trainer of its office": {
    viewer: await asPerson(await staff("trainer", { office: "tulcan" })),
    unpublished: true,
  },
  "trainer of another office": {
    viewer: await asPerson(await staff("trainer", { office: "cuenca" })),
    unpublished: false,
  },
  "focal point of its office": {
    viewer: await asPerson(await staff("focal_point", { office: "tulcan" })),
    unpublished: false,
  },
  networks: { viewer: await asPerson(await staff("networks")), unpublished: true },
  "administrator who just confirmed": { viewer: await asPerson(await staff("admin")), unpublished: true },
  "administrator who confirmed an hour ago": {
    viewer: await asPerson(await staff("admin", { confirmedAt: anHourAgo })),
    unpublished: false,
  },
  auditor: { viewer: await asPerson(await staff("auditor")), unpublished: false },
};

test("in every state, each kind of viewer sees what the table says and nothing more", async () => {
  for (const state of organizationStates) {
    await db.tx(async (tx) => {
      await tx.update(organizations).set({ state }).where(eq(organizations.id, organization.id));
    });
    for (const [kind, { viewer, unpublished }] of Object.entries(viewers)) {
      const seen = await findVisible(db.fresh, viewer, organization.slug);
      const everyones = state === "published" || state === "unclaimed";
      expect(seen !== undefined, `${kind}, ${state}`).toBe(everyones || unpublished);
    }
  }
});

test("what no slug can be is not even asked for", async () => {
  const networks = await asPerson(await staff("networks"));
  for (const slug of ["", "no-existe", "\0", "a/b", "a'b", "x".repeat(500)])
    expect(await findVisible(db.fresh, networks, slug)).toBeUndefined();
});

test("leaders and editors edit, leaders submit, networks staff review what is not their own", async () => {
  const subject = { id: organization.id, state: "in-review" as const };
  const rights = Object.fromEntries(
    Object.entries(viewers).map(([kind, { viewer }]) => [
      kind,
      [
        canEdit(viewer, subject) && "edit",
        canSubmit(viewer, subject) && "submit",
        canReview(viewer, subject) && "review",
      ].filter(Boolean),
    ]),
  );
  const some = Object.fromEntries(Object.entries(rights).filter(([, held]) => held.length > 0));
  expect(some).toEqual({ editor: ["edit"], leader: ["edit", "submit"], networks: ["review"] });
  const colleague = await staff("networks");
  await join(colleague, organization, "member");
  expect(canReview(await asPerson(colleague), subject)).toBe(false);
});

test("nobody edits what is archived", async () => {
  const { viewer } = viewers.leader ?? { viewer: visitor("es") };
  expect(canEdit(viewer, { id: organization.id, state: "archived" })).toBe(false);
});

test("the dates of a profile come in the order in which they happened", async () => {
  const row = await findVisible(db.fresh, await asPerson(await staff("networks")), (await submitted()).slug);
  if (!row) throw new Error("networks staff see it");
  expect(stateDates(row).map(({ date }) => date)).toEqual(["created", "updated", "submitted"]);
});

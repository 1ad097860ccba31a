import { expect, test } from "vitest";
import { findActivity } from "#app/domain/activities/find.server";
import { hideActivity, showActivity } from "#app/domain/activities/hiding.server";
import { listActivities } from "#app/domain/activities/list.server";
import { whereIs } from "#app/domain/activities/page.server";
import { listUpcoming } from "#app/domain/activities/upcoming.server";
import { newUid } from "#app/domain/secrets.server";
import { type Viewer, visitor } from "#app/domain/viewer";
import {
  type ActivityAudience,
  activityAudiences,
  activityHosts,
  type Occurrence,
} from "#db/schema/activities";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import { announced, signedUp } from "#tests/support/announced";
import { db, rows } from "#tests/support/database";
import { draft, join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

async function viewers(organization: { id: number }, host: { id: number }) {
  const of = async (where: { id: number }, role: "member" | "leader") => {
    const someone = await person();
    await join(someone, where, role);
    return asPerson(someone);
  };
  return {
    visitor: visitor("es"),
    newcomer: await asPerson(await person()),
    "own member": await of(organization, "member"),
    "host's member": await of(host, "member"),
    "leader elsewhere": await of(await published(), "leader"),
    "leader of a draft": await of(await draft(), "leader"),
    networks: await asPerson(await staff("networks")),
    "trainer here": await asPerson(await staff("trainer", { office: "quito" })),
    "trainer elsewhere": await asPerson(await staff("trainer", { office: "cuenca" })),
    auditor: await asPerson(await staff("auditor")),
  } satisfies Record<string, Viewer>;
}

const insiders = ["own member", "host's member", "networks", "trainer here"];
const network = [...insiders, "leader elsewhere", "trainer elsewhere", "auditor"];

test("who sees an activity follows from its audience, its organization and whether it is hidden", async () => {
  const organization = await published({ canton: "1701" });
  const unpublished = await draft({ canton: "1701" });
  const host = await published();
  const people = await viewers(organization, host);
  const seenBy = async (slug: string) => {
    const seen: string[] = [];
    for (const [name, viewer] of Object.entries(people))
      if (await findActivity(db.fresh, viewer, slug)) seen.push(name);
    return seen.sort();
  };
  const make = async (audience: ActivityAudience, of: typeof organization = organization) => {
    const { activity: made } = await activity({ organization: of, audience });
    const asked = { uid: newUid(), activityId: made.id, organizationId: host.id, createdAt: new Date() };
    await db.tx((tx) => tx.insert(activityHosts).values({ ...asked, state: "accepted" }));
    return made;
  };
  const expected = { public: Object.keys(people), network, own: insiders };
  for (const audience of activityAudiences)
    expect({ audience, seen: await seenBy((await make(audience)).slug) }).toEqual({
      audience,
      seen: [...expected[audience]].sort(),
    });
  expect(await seenBy((await make("public", unpublished)).slug)).toEqual(
    ["host's member", "networks", "trainer here"].sort(),
  );
  const hidden = await make("public");
  const noemi = await asPerson(await staff("networks"));
  const reason = "Anuncia algo que no va a suceder.";
  const hide = () => db.tx((tx) => hideActivity(tx, noemi, hidden, reason));
  expect([await hide(), await hide()]).toEqual(["hidden", "moved-on"]);
  expect(await seenBy(hidden.slug)).toEqual(["host's member", "networks", "own member"]);
  const told = (await rows(tables.notifications)).filter(({ kind }) => kind === "activity-hidden");
  expect(told.map(({ accountId }) => accountId)).toEqual([organization.leader.id]);
  const show = () => db.tx((tx) => showActivity(tx, noemi, hidden));
  expect([await show(), await show()]).toEqual(["shown", "moved-on"]);
  expect(await seenBy(hidden.slug)).toHaveLength(Object.keys(people).length);
});

test("a question that nobody answered shows nothing to who was asked", async () => {
  const { activity: made } = await activity({ organization: await published(), audience: "own" });
  const asked = await published();
  const row = { uid: newUid(), activityId: made.id, organizationId: asked.id, createdAt: new Date() };
  await db.tx((tx) => tx.insert(activityHosts).values({ ...row, state: "pending" }));
  expect(await findActivity(db.fresh, await asPerson(asked.leader), made.slug)).toBeUndefined();
});

test("the place is for whom its organizers chose, and the link for who has a place and for them", async () => {
  const organization = await published();
  const {
    activity: made,
    dates,
    leader,
  } = await announced(organization, {
    format: "hybrid",
    whereAudience: "signed-up",
    onlineUrl: "https://reunion.ejemplo.org/abc",
  });
  const [date] = dates as [Occurrence];
  const ana = await person("Ana");
  const luz = await person("Luz");
  await signedUp(date, ana);
  await signedUp(date, luz, { state: "waiting" });
  const reads = async (viewer: Viewer) => {
    const { place, placeKept, onlineUrl, onlineKept, canton } = await whereIs(db.fresh, viewer, made, date);
    return [canton?.name, place !== null, placeKept, onlineUrl !== null, onlineKept];
  };
  expect(await reads(visitor("es"))).toEqual(["Quito", false, true, false, true]);
  expect(await reads(await asPerson(luz))).toEqual(["Quito", false, true, false, true]);
  expect(await reads(await asPerson(ana))).toEqual(["Quito", true, false, true, false]);
  expect(await reads(leader)).toEqual(["Quito", true, false, true, false]);
});

test("the list of an organization has what is to come by its next date, and members see all of it", async () => {
  const organization = await published();
  const host = await published();
  await announced(organization, { title: "Feria", repeats: "weekly", count: "3" });
  await announced(organization, { title: "Asamblea", audience: "own", startTime: "08:00" });
  const past = await activity({
    organization,
    title: "Minga",
    startsAt: new Date(Date.now() - 9 * 86_400_000),
  });
  const row = { uid: newUid(), activityId: past.activity.id, organizationId: host.id, createdAt: new Date() };
  await db.tx((tx) => tx.insert(activityHosts).values({ ...row, state: "accepted" }));
  const list = async (viewer: Viewer, view: "upcoming" | "past" | "cancelled", of = organization) =>
    (await listActivities(db.fresh, viewer, of, { view, page: 1 })).rows.map(({ title, dates }) => [
      title,
      dates,
    ]);
  const leader = await asPerson(organization.leader);
  expect(await list(visitor("es"), "upcoming")).toEqual([["Feria", 3]]);
  expect(await list(leader, "upcoming")).toEqual([
    ["Asamblea", 1],
    ["Feria", 3],
  ]);
  expect(await list(visitor("es"), "past")).toEqual([["Minga", 1]]);
  expect(await list(visitor("es"), "past", host)).toEqual([["Minga", 1]]);
  expect(await list(visitor("es"), "cancelled")).toEqual([]);
  expect((await listUpcoming(db.fresh, organization)).map(({ title }) => title)).toEqual(["Feria"]);
  expect(await listUpcoming(db.fresh, host)).toEqual([]);
});

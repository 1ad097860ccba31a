import { expect, test } from "vitest";
import { listComing } from "#app/domain/home/coming.server";
import { listNear } from "#app/domain/home/near.server";
import { listMine } from "#app/domain/memberships/mine.server";
import { newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import type { AnswerState } from "#db/schema/invitations";
import type { SignUpState } from "#db/schema/sign-ups";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { draft, join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

const day = 86_400_000;
const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * day);

const signUp = (who: TestPerson, occurrence: { readonly id: number }, state: SignUpState = "confirmed") =>
  db.tx((tx) =>
    tx.insert(tables.signUps).values({
      uid: newUid(),
      occurrenceId: occurrence.id,
      role: "participant",
      accountId: who.id,
      name: who.name,
      nameKey: "ana",
      locale: "es",
      state,
      origin: "self",
      needs: [],
      createdAt: now,
    }),
  );

const agree = (
  organization: { readonly id: number },
  { id: activityId }: { readonly id: number },
  state: AnswerState = "accepted",
) =>
  db.tx((tx) =>
    tx.insert(tables.activityHosts).values({
      uid: newUid(),
      activityId,
      organizationId: organization.id,
      state,
      createdAt: now,
    }),
  );

const coming = async (who: TestPerson) => listComing(db.fresh, await asPerson(who), now);
const near = async (who: TestPerson) => {
  const viewer = await asPerson(who);
  return listNear(db.fresh, viewer, await listMine(db.fresh, viewer), now);
};
const titles = (dates: readonly { readonly title: string }[]) => dates.map(({ title }) => title);

test("where she signed up stands with whether she has a place, in the order of time", async () => {
  const organization = await published();
  const ana = await person("Ana");
  const { occurrence: waits } = await activity({ organization, title: "Espera", startsAt: later(30) });
  const { occurrence: has } = await activity({ organization, title: "Tiene", startsAt: later(2) });
  const { occurrence: left } = await activity({ organization, title: "Se retiró" });
  const { occurrence: over } = await activity({ organization, title: "Pasó", startsAt: later(-2) });
  await signUp(ana, waits, "waiting");
  await signUp(ana, has);
  await signUp(ana, left, "withdrawn");
  await signUp(ana, over);
  expect(await coming(ana)).toMatchObject([
    { title: "Tiene", signUp: "confirmed", cancelled: false },
    { title: "Espera", signUp: "waiting" },
  ]);
  expect(await coming(await person("Otra"))).toEqual([]);
});

test("of her organizations come the next fourteen days; who edits sees how many come, who is a member does not", async () => {
  const organization = await published();
  const ana = await person("Ana");
  await join(ana, organization, "member");
  const { occurrence } = await activity({
    organization,
    title: "Taller",
    audience: "own",
    startsAt: later(3),
  });
  await activity({ organization, title: "Lejos", startsAt: later(20) });
  await activity({ organization, title: "Oculta", startsAt: later(2), hiddenAt: now });
  await signUp(ana, occurrence, "waiting");
  expect(await coming(ana)).toMatchObject([{ title: "Taller", signUp: "waiting", people: undefined }]);
  expect(await coming(organization.leader)).toMatchObject([
    { title: "Taller", signUp: undefined, people: { taken: 0, waiting: 1 } },
  ]);
  expect(await coming((await published()).leader)).toEqual([]);
});

test("near are the public dates of others in her cantons first, then in the nearest, at most five", async () => {
  const mine = await published({ canton: "0701" });
  const { leader } = mine;
  const other = await published({ canton: "0701" });
  const far = await published({ canton: "0401" });
  const host = { id: other.id, cantonId: other.cantonId };
  await activity({ organization: mine, title: "Propia" });
  await activity({ organization: host, title: "De la red", audience: "network" });
  await activity({ organization: host, title: "Suya", audience: "own" });
  await activity({ organization: host, title: "Oculta", hiddenAt: now });
  await activity({ organization: host, title: "Lejana en el tiempo", startsAt: later(20) });
  await activity({ organization: far, title: "En el norte" });
  const { activity: together } = await activity({ organization: host, title: "En conjunto" });
  await agree(mine, together);
  const { activity: asked } = await activity({
    organization: host,
    title: "Le preguntaron",
    startsAt: later(6),
  });
  await agree(mine, asked, "pending");
  await activity({ organization: host, title: "Al lado", startsAt: later(4) });
  const { occurrence: hers } = await activity({ organization: host, title: "Ya inscrita" });
  await signUp(leader, hers);
  expect(titles(await near(leader))).toEqual(["De la red", "Al lado", "Le preguntaron"]);
  for (let n = 0; n < 6; n += 1)
    await activity({ organization: host, title: `Más ${n}`, startsAt: later(5) });
  expect(await near(leader)).toHaveLength(5);
  expect(await near(await person("Sin organización"))).toEqual([]);
});

test("what is only for the network is not near to someone of an organization that was not verified", async () => {
  const verified = await published({ canton: "1101" });
  await activity({ organization: verified, title: "De la red", audience: "network" });
  await activity({ organization: verified, title: "De todas" });
  const young = await draft({ canton: "1101" });
  expect(titles(await near(young.leader))).toEqual(["De todas"]);
});

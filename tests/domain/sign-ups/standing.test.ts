import { expect, test } from "vitest";
import { showActivity } from "#app/domain/activities/hiding.server";
import { showAgain } from "#app/domain/moderation/measures.server";
import { restoreOrganization } from "#app/domain/organizations/archive.server";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";
import { enroll, leave, lettersTo, namesIn, type OfDate, taken } from "#tests/support/sign-ups";
import { stops } from "#tests/support/stopping";

/** How what stopped comes back, where it does by itself. */
const returns: Partial<Record<keyof typeof stops, (date: OfDate) => Promise<unknown>>> = {
  "staff hid the activity": async ({ activity: of }) => {
    const noemi = await asPerson(await staff("networks"));
    return db.tx((tx) => showActivity(tx, noemi, of));
  },
  "staff hid its organization": async ({ activity: of }) => {
    const noemi = await asPerson(await staff("networks"));
    return db.tx((tx) => showAgain(tx, noemi, { id: of.organizationId }));
  },
  "its organization was archived": async ({ activity: of }) => {
    const leader = await asPerson(await person("Lidia"));
    return db.tx((tx) => restoreOrganization(tx, leader, { id: of.organizationId }, "restore"));
  },
};

for (const [what, stop] of Object.entries(stops))
  test(`once ${what}, one may leave and nobody moves up or signs up until it stands again`, async () => {
    const date = await activity({ organization: await published(), places: { participant: 1 } });
    const [ana, luz, rosa] = [await person("Ana"), await person("Luz"), await person("Rosa")];
    for (const one of [ana, luz]) await enroll(one, date);
    await stop(date);
    expect(await leave(ana, date)).toBe("withdrawn");
    expect(await namesIn(date, "waiting")).toEqual(["Luz"]);
    expect(await lettersTo(luz, "sign-up-moved-up")).toHaveLength(0);
    expect(await enroll(rosa, date)).toBe("closed");
    expect(await taken(date)).toBe(0);
    const back = returns[what as keyof typeof stops];
    if (!back) return;
    await back(date);
    expect(await namesIn(date, "confirmed")).toEqual(["Luz"]);
    expect(await lettersTo(luz, "sign-up-moved-up")).toHaveLength(1);
    expect(await enroll(rosa, date)).toBe("waiting");
    expect(await taken(date)).toBe(1);
  });

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  confirmSecondFactor,
  findPendingSecret,
  findSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
  startSecondFactor,
} from "#app/domain/second-factors/second-factor.server";
import { codeAt, stepOf } from "#app/domain/second-factors/totp.server";
import { hasSecondFactor, verifySecondFactor } from "#app/domain/second-factors/verification.server";
import { recoveryCodes, secondFactors } from "#db/schema/accounts";
import { notifications } from "#db/schema/notifications";
import { sessions } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";
import { asPerson, enter, grant, person, staff, type TestPerson } from "#tests/support/people";

const now = new Date("2027-06-01T12:00:10Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

/** The seed of RFC 6238's appendix B, and its table of codes cut to six digits. */
const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %d the code of RFC 6238 is %s", (second, code) => {
  const instant = new Date(second * 1000);
  expect(codeAt(seed, instant)).toBe(code);
  expect(stepOf(seed, code, instant)).toBe(Math.floor(second / 30));
});

test("a code of the step before or after is taken, two steps away it is not", () => {
  for (const [steps, taken] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const) {
    expect(stepOf(seed, codeAt(seed, later(steps * 30)), now) !== undefined).toBe(taken);
  }
});

/** Someone with a second factor confirmed at `now`, with its secret and her recovery codes. */
async function equipped(name = "Ana") {
  const ana = await person(name);
  const herself = await asPerson(ana);
  await db.tx((tx) => startSecondFactor(tx, herself, now));
  const pending = await findPendingSecret(db.fresh, herself);
  if (!pending) throw new Error("nothing pending");
  const codes = await db.tx((tx) => confirmSecondFactor(tx, herself, codeAt(pending.secret, now), now));
  if (typeof codes === "string") throw new Error(codes);
  return { ana, herself, secret: pending.secret, codes };
}

const verify = (someone: Pick<TestPerson, "id">, code: string, at: Date) =>
  db.tx((tx) => verifySecondFactor(tx, someone.id, code, at));

test("a second factor is in force after its first code, and the person is told", async () => {
  const ana = await person("Ana");
  const herself = await asPerson(ana);
  expect(await db.tx((tx) => confirmSecondFactor(tx, herself, "123456", now))).toBe("nothing-pending");
  await db.tx((tx) => startSecondFactor(tx, herself, now));
  expect(await hasSecondFactor(db.fresh, ana.id)).toBe(false);
  const pending = await findPendingSecret(db.fresh, herself);
  expect(pending?.uri).toMatch(/^otpauth:\/\/totp\/Tejido:/);
  expect((await rows(secondFactors)).at(-1)?.sealedSecret).not.toContain(pending?.secret);

  expect(await db.tx((tx) => confirmSecondFactor(tx, herself, "000000", now))).toBe("wrong-code");
  const code = codeAt(pending?.secret ?? "", now);
  const codes = await db.tx((tx) => confirmSecondFactor(tx, herself, code, now));
  expect(new Set(codes).size).toBe(10);
  expect(await findSecondFactor(db.fresh, herself)).toEqual({ confirmedAt: now, codesLeft: 10 });
  expect(await findPendingSecret(db.fresh, herself)).toBeUndefined();
  const letters = (await rows(notifications)).filter((letter) => letter.accountId === ana.id);
  expect(letters).toMatchObject([{ kind: "second-factor-changed", params: { change: "added" } }]);
});

test("starting again gives another secret until it is confirmed, and then changes nothing", async () => {
  const ana = await person("Ana");
  const herself = await asPerson(ana);
  const secret = async () => (await findPendingSecret(db.fresh, herself))?.secret;
  await db.tx((tx) => startSecondFactor(tx, herself, now));
  const first = await secret();
  await db.tx((tx) => startSecondFactor(tx, herself, now));
  const second = await secret();
  expect(second).not.toBe(first);
  expect(await db.tx((tx) => confirmSecondFactor(tx, herself, codeAt(first ?? "", now), now))).toBe(
    "wrong-code",
  );
  await db.tx((tx) => confirmSecondFactor(tx, herself, codeAt(second ?? "", now), now));
  expect(await db.tx((tx) => startSecondFactor(tx, herself, now))).toBe("already-active");
  expect(await verify(ana, codeAt(second ?? "", later(60)), later(60))).toBe(true);
});

test("a code is taken once, the first one included, and no older one after it", async () => {
  const { ana, secret } = await equipped();
  expect(await verify(ana, codeAt(secret, now), now)).toBe(false);
  expect(await verify(ana, codeAt(secret, later(30)), later(30))).toBe(true);
  expect(await verify(ana, codeAt(secret, later(30)), later(30))).toBe(false);
  expect(await verify(ana, codeAt(secret, now), later(30))).toBe(false);
  expect(await verify(ana, codeAt(secret, later(60)).replace(/(...)/, "$1 "), later(60))).toBe(true);
});

test("of two requests with the same code one gets in", async () => {
  const { ana, secret, codes } = await equipped();
  const code = codeAt(secret, later(30));
  const both = await Promise.all([verify(ana, code, later(30)), verify(ana, code, later(30))]);
  expect(both.sort()).toEqual([false, true]);
  const spare = codes[0] ?? "";
  const spent = await Promise.all([verify(ana, spare, now), verify(ana, spare, now)]);
  expect(spent.sort()).toEqual([false, true]);
});

test("a recovery code opens once, however it is written, and only for its owner", async () => {
  const { ana, codes } = await equipped();
  const { ana: eva } = await equipped("Eva");
  const [first = "", second = ""] = codes;
  expect(first).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){2}$/);
  expect(await verify(eva, first, now)).toBe(false);
  expect(await verify(ana, first, now)).toBe(true);
  expect(await verify(ana, first, now)).toBe(false);
  expect(await verify(ana, ` ${second.toUpperCase().replaceAll("-", " ")}`, now)).toBe(true);
  expect((await rows(recoveryCodes)).some(({ codeHash }) => codes.includes(codeHash))).toBe(false);
});

test("a secret that waits for its first code opens nothing", async () => {
  const ana = await person("Ana");
  const herself = await asPerson(ana);
  await db.tx((tx) => startSecondFactor(tx, herself, now));
  const pending = await findPendingSecret(db.fresh, herself);
  expect(await verify(ana, codeAt(pending?.secret ?? "", now), now)).toBe(false);
});

test("new recovery codes replace the old ones", async () => {
  const { ana, herself, codes } = await equipped();
  const renewed = await db.tx((tx) => replaceRecoveryCodes(tx, herself, now));
  if (typeof renewed === "string") throw new Error(renewed);
  expect(await verify(ana, codes[0] ?? "", now)).toBe(false);
  expect(await verify(ana, renewed[0] ?? "", now)).toBe(true);
  const without = await asPerson(await person("Eva"));
  expect(await db.tx((tx) => replaceRecoveryCodes(tx, without, now))).toBe("inactive");
});

test("staff rights wake with the second factor, for no session that began without it, and sleep when it goes", async () => {
  const ana = await person("Ana");
  await grant(ana, "networks");
  await enter(ana);
  const herself = await asPerson(ana);
  expect(herself).toMatchObject({ grants: [], inactiveGrants: 1 });
  await db.tx((tx) => startSecondFactor(tx, herself, now));
  const pending = await findPendingSecret(db.fresh, herself);
  await db.tx((tx) => confirmSecondFactor(tx, herself, codeAt(pending?.secret ?? "", now), now));
  expect(await db.fresh.select().from(sessions).where(eq(sessions.accountId, ana.id))).toEqual([]);
  expect(await asPerson(ana)).toMatchObject({ grants: [{ role: "networks" }], inactiveGrants: 0 });

  expect(await db.tx((tx) => removeSecondFactor(tx, herself, now))).toBe("removed");
  expect(await asPerson(ana)).toMatchObject({ grants: [], inactiveGrants: 1 });
  expect(await db.tx((tx) => removeSecondFactor(tx, herself, now))).toBe("inactive");
});

test("the last active administrator keeps her second factor", async () => {
  const first = await staff("admin", { name: "Primera" });
  const herself = await asPerson(first);
  expect(await db.tx((tx) => removeSecondFactor(tx, herself))).toBe("last-administrator");
  await staff("admin", { name: "Segunda" });
  expect(await db.tx((tx) => removeSecondFactor(tx, herself))).toBe("removed");
});

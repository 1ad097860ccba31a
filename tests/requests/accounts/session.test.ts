import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashToken } from "#app/domain/secrets.server";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import { isSignedIn, type Viewer } from "#app/domain/viewer";
import { readViewer, startSession } from "#app/http/session.server";
import { sessions } from "#db/schema/sessions";
import { db } from "#tests/support/database";
import { grant, person, staff } from "#tests/support/people";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const start = (accountId: number, now: Date, shared = true) =>
  db.tx((tx) => startSession(tx, { accountId, shared, device: "Firefox · Windows", confirmedAt: now }, now));

const readWith = (token: string | undefined, now: Date): Promise<Viewer> =>
  readViewer({ db, cookies: { get: () => token }, locale: "es", now });

const opens = async (token: string | undefined, now = new Date()) => isSignedIn(await readWith(token, now));

const stored = async (token: string) =>
  (
    await db.fresh
      .select()
      .from(sessions)
      .where(eq(sessions.id, hashToken(token)))
  )[0];

test("a token opens its session, and what the database keeps of it opens nothing", async () => {
  const ana = await person("Ana", { signedOut: true });
  const token = await start(ana.id, new Date());
  expect(await readWith(token, new Date())).toMatchObject({ id: ana.id, session: { shared: true } });
  const { id = "", uid = "" } = (await stored(token)) ?? {};
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(await stored(token))).not.toContain(token);
  for (const guess of [id, Buffer.from(id, "hex").toString("base64url"), uid, "", undefined]) {
    expect(await opens(guess)).toBe(false);
  }
});

test("on a shared phone a session ends after two hours without use and after twelve in any case", async () => {
  const { id } = await person("Ana", { signedOut: true });
  const now = new Date();
  const idle = await start(id, now);
  expect(await opens(idle, new Date(now.getTime() + 2 * hour - 1))).toBe(true);
  const unused = await start(id, now);
  expect(await opens(unused, new Date(now.getTime() + 2 * hour))).toBe(false);

  const used = await start(id, now);
  for (let at = hour; at < 12 * hour; at += hour) {
    expect(await opens(used, new Date(now.getTime() + at))).toBe(true);
  }
  expect(await opens(used, new Date(now.getTime() + 12 * hour))).toBe(false);
});

test("on one's own phone it lasts fourteen days without use and sixty in any case", async () => {
  const { id } = await person("Ana", { signedOut: true });
  const now = new Date();
  const unused = await start(id, now, false);
  expect(await opens(unused, new Date(now.getTime() + 14 * day))).toBe(false);
  const used = await start(id, now, false);
  for (let at = 10 * day; at < 60 * day; at += 10 * day) {
    expect(await opens(used, new Date(now.getTime() + at))).toBe(true);
  }
  expect(await opens(used, new Date(now.getTime() + 60 * day))).toBe(false);
});

test("staff sessions are short on any phone, also where the grant came after them", async () => {
  const now = new Date();
  const someone = await staff("networks", { signedOut: true });
  expect(await opens(await start(someone.id, now, false), new Date(now.getTime() + 2 * hour))).toBe(false);

  const ana = await person("Ana", { signedOut: true });
  const token = await start(ana.id, now, false);
  await grant(ana, "auditor");
  expect(await opens(token, new Date(now.getTime() + 2 * hour - 1))).toBe(true);
  expect(await opens(token, new Date(now.getTime() + 4 * hour))).toBe(false);
});

test("an ended session is removed, and its account noted for what she may have been typing", async () => {
  const { id } = await person("Ana", { signedOut: true });
  const now = new Date();
  const token = await start(id, now);
  const late = new Date(now.getTime() + 3 * hour);
  expect(await readWith(token, late)).toMatchObject({ id: null, lapsed: id });
  expect(await stored(token)).toBeUndefined();
  expect(await readWith(token, late)).not.toHaveProperty("lapsed");
});

test("use is written down every five minutes at most", async () => {
  const { id } = await person("Ana", { signedOut: true });
  const now = new Date();
  const token = await start(id, now);
  await opens(token, new Date(now.getTime() + 5 * minute - 1));
  expect(await stored(token)).toMatchObject({ seenAt: now });
  const later = new Date(now.getTime() + 5 * minute);
  await opens(token, later);
  expect(await stored(token)).toMatchObject({
    seenAt: later,
    expiresAt: new Date(later.getTime() + 2 * hour),
    endsAt: new Date(now.getTime() + 12 * hour),
  });
});

test("all sessions of an account end together, and nobody else's", async () => {
  const [ana, eva] = [await person("Ana", { signedOut: true }), await person("Eva", { signedOut: true })];
  const now = new Date();
  const hers = [await start(ana.id, now), await start(ana.id, now, false)];
  const other = await start(eva.id, now);
  await db.tx((tx) => endSessionsOf(tx, ana.id));
  for (const token of hers) expect(await opens(token)).toBe(false);
  expect(await opens(other)).toBe(true);
});

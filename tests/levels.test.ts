import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths";
import { table, text } from "#db/dialect/index";
import { columnRules, type TableRule } from "#db/registry/columns";
import { tables } from "#db/schema/index";
import { serve } from "./support/application";
import { addressesOf, beside, type Route } from "./support/canaries/addresses";
import type { Canary } from "./support/canaries/canaries";
import { telling, unlisted, unseen, withoutCanary } from "./support/canaries/coverage";
import { composeEvery, type ReadLetter } from "./support/canaries/letters";
import { look, stopLooking } from "./support/canaries/looking";
import { allowanceFor, allowances, levelOf, mayRead, type Registry } from "./support/canaries/rights";
import { plantWorld, type World } from "./support/canaries/world";
import { clearScenes, type ViewerKind, viewerKinds } from "./support/cast";
import { rows } from "./support/database";
import { openable, withOpenGuard } from "./support/pass-through";

/** Requests under way at once. */
const eyes = 6;

const { build } = await serve({ alter: openable });
let world: World;

/** Someone read a canary at an address, or in a letter. */
interface Sight {
  readonly kind: ViewerKind;
  readonly at: string;
  readonly canary: Canary;
}
const sights = new Map<string, Sight>();

/** The routes that answer a GET. */
const routes: readonly Route[] = Object.values(build.routes).flatMap((route) =>
  route?.module.loader && route.id !== "root" ? [{ id: route.id, pattern: `/${route.path ?? ""}` }] : [],
);

beforeAll(async () => {
  world = await plantWorld();
});
afterAll(async () => {
  stopLooking();
  await clearScenes();
});

test("every column that is not for everyone holds a canary, or says why it cannot; a new one is noticed", () => {
  const { columns } = world.canaries;
  expect(unlisted(telling(tables, columnRules), columns, withoutCanary)).toEqual([]);

  const leases = table("leases", { name: text().primaryKey(), note: text() });
  expect(unlisted(telling({ leases }, columnRules), columns, {})).toEqual(["leases.note is missing"]);
  const needless = { "leases.name": "nobody reads it" };
  expect(unlisted(["leases.name"], columns, needless)).toEqual(["leases.name needs no exception"]);
});

for (const kind of viewerKinds) {
  test(`${kind}, at every address, as page and as data, reads nothing above her level`, {
    timeout: 300_000,
  }, async () => {
    const addresses: string[] = [...beside()];
    for (const route of routes) addresses.push(...(await addressesOf(route, world, kind)));
    const seen: Sight[] = [];
    await forEach(addresses, async (at) => {
      seen.push(...(await sightsAt(kind, at)));
    });
    keep(seen);
    expect(faults(seen)).toEqual([]);
  });
}

test("every kind of letter tells its reader nothing above her level, and the discreet ones name nothing", async () => {
  const letters = await composeEvery(world);
  const seen = letters.flatMap(sightsIn);
  keep(seen);
  expect(faults(seen)).toEqual([]);
  const discreet = letters.filter(({ detail }) => detail === "discreet").flatMap(sightsIn);
  expect(discreet.filter(({ kind, canary }) => canary.fate.owner !== kind).map((one) => told(one))).toEqual([
    "organizations.uid (internal) was read by visitor in letter claim-invitation discreet",
  ]);
});

test("no name of a member, nor of anyone who signed up, reached anyone outside but herself", () => {
  const outside = new Set<ViewerKind>(
    viewerKinds.filter((kind) => !["member", "editor", "leader", "networksMember", "trainer"].includes(kind)),
  );
  const names = [...sights.values()].filter(({ canary }) =>
    /^(members|signUps)\.(name|mail|phone|note)$/.test(canary.column),
  );
  expect(names.length).toBeGreaterThan(0);
  expect(
    names
      .filter(({ kind, canary }) => outside.has(kind) && canary.fate.owner !== kind)
      .map((one) => told(one)),
  ).toEqual([]);
});

test("the search holds nothing but what everyone may read, and no other value finds anyone", {
  timeout: 60_000,
}, async () => {
  const { organizationSearch, organizationWords, wordVariants } = tables;
  const held = JSON.stringify([
    (await rows(organizationSearch)).map(({ title, body }) => [title, body]),
    (await rows(organizationWords)).map(({ word }) => word),
    (await rows(wordVariants)).map(({ word }) => word),
  ]);
  expect([...world.canaries.seenIn(held)].length).toBeGreaterThan(10);
  expect(hiddenIn(held)).toEqual([]);
  const found: string[] = [];
  const secrets = [...world.canaries.all].filter(([, canary]) => !mayRead("visitor", canary));
  const questions = new Map(secrets.map((one) => [`${one[1].column} ${one[1].fate.open}`, one])).values();
  await forEach([...questions], async ([q, { column }]) => {
    const { total } = await directory(q);
    if (total > 0) found.push(`${column} finds ${total}`);
  });
  expect(found).toEqual([]);

  const [[name = ""] = []] = [...world.canaries.all].filter(
    ([, { column, fate }]) => column === "organizations.name" && fate.open,
  );
  expect(await directory(name)).toMatchObject({ total: 1 });
  const [[secret = ""] = []] = secrets.filter(([, { column }]) => column === "boardTerms.holder");
  expect(hiddenIn(`${held} ${secret}`)).toHaveLength(1);
});

test("every canary that someone may read is read by someone, on every way out", () => {
  const open = [...world.canaries.columns].filter(
    (column) => !["internal", "sealed"].includes(levelOf(column) ?? "internal"),
  );
  const seen = new Set([...sights.values()].map(({ canary }) => canary.column));
  expect(unlisted(open, seen, unseen)).toEqual([]);
  const ways = {
    page: /^\/organizaciones\/\w+$/,
    data: /^\/organizaciones\/\w+\.data$/,
    directory: /^\/organizaciones\.json/,
    file: /^\/archivos\//,
    csv: /exportacion\?formato=csv$/,
    xlsx: /exportacion\?formato=xlsx$/,
    roster: /\/miembros\/exportacion\?formato=csv$/,
    agenda: /^\/agenda$/,
    calendar: /\.ics$/,
    "own data": /^\/mis\/datos\/descarga\?formato=json$/,
    "own table": /^\/mis\/datos\/descarga\?formato=csv$/,
    "detailed letter": /^letter .* detailed$/,
  };
  const all = [...sights.values()];
  for (const [way, shape] of Object.entries(ways))
    expect(
      all.some(({ at }) => shape.test(at)),
      way,
    ).toBe(true);
});

test("every allowance is needed", () => {
  const used = new Set(
    [...sights.values()]
      .filter(({ kind, canary }) => !mayRead(kind, canary))
      .map(({ kind, canary, at }) => allowanceFor(kind, canary, at)),
  );
  expect(allowances.filter((one) => !used.has(one)).map(({ why }) => why)).toEqual([]);
});

test("a column whose level rises, and a page that lost its guard, are noticed", async () => {
  const raised: TableRule = {
    ...columnRules.organizations,
    levels: { ...columnRules.organizations.levels, public: [], staff: ["mission"] },
  };
  expect(faults(sights.values(), { ...columnRules, organizations: raised })).toContain(
    `organizations.mission (staff) was read by visitor at /organizaciones/${world.organizations.main.slug}`,
  );

  const path = paths.organization(world.organizations.draft.slug);
  const accountId = world.people.get("newcomer")?.id ?? 0;
  expect(await sightsAt("newcomer", path)).toEqual([]);
  const opened = await withOpenGuard("routes/profiles/show", "loader", { accountId, leadsAll: true }, () =>
    sightsAt("newcomer", path),
  );
  expect(faults(opened)).toContain(
    `organizationChannels.value (varies) was read by newcomer at /organizaciones/${world.organizations.draft.slug}`,
  );
});

for (const [id, column] of [
  ["routes/memberships/index", "members.name"],
  ["routes/sign-ups/index", "signUps.name"],
] as const)
  test(`a list of ${column} that lost its guard is noticed`, async () => {
    const route = routes.find((one) => one.id === id);
    if (!route) throw new Error(`there is no ${id}`);
    const accountId = world.people.get("newcomer")?.id ?? 0;
    const read: Sight[] = [];
    for (const at of await addressesOf(route, world, "newcomer"))
      read.push(
        ...(await withOpenGuard(id, "loader", { accountId, leadsAll: true }, () => sightsAt("newcomer", at))),
      );
    expect(faults(read).join("\n")).toContain(`${column} (organization) was read by newcomer`);
  });

/** Does that to each, a few at a time. */
async function forEach<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = things.values();
  await Promise.all(
    Array.from({ length: eyes }, async () => {
      for (const thing of waiting) await work(thing);
    }),
  );
}

/** What someone reads at an address, beside what she asked. */
async function sightsAt(kind: ViewerKind, at: string): Promise<Sight[]> {
  const as = world.people.get(kind);
  if (!as) throw new Error(`there is no ${kind}`);
  const { status, text: answer } = await look(at, as);
  expect(status, `${kind} at ${at}`).toBeLessThan(500);
  return [...world.canaries.seenIn(answer, at)].map((canary) => ({ kind, at, canary }));
}

const sightsIn = ({ kind, reader, detail, text: said }: ReadLetter): Sight[] =>
  [...world.canaries.seenIn(said)].map((canary) => ({
    kind: reader,
    at: `letter ${kind} ${detail}`,
    canary,
  }));

function keep(seen: readonly Sight[]): void {
  for (const sight of seen) sights.set(`${told(sight)} ${JSON.stringify(sight.canary.fate)}`, sight);
}

/** What was read above its level, as sentences. */
const faults = (seen: Iterable<Sight>, registry: Registry = columnRules): string[] => {
  const above = [...seen].filter(
    ({ kind, at, canary }) => !mayRead(kind, canary, registry) && !allowanceFor(kind, canary, at),
  );
  return [...new Set(above.map((sight) => told(sight, registry)))];
};

const told = ({ kind, at, canary: { column } }: Sight, registry: Registry = columnRules): string =>
  `${column} (${levelOf(column, registry)}) was read by ${kind} ${at.startsWith("/") ? "at" : "in"} ${at}`;

/** The columns of canaries in a text that not everyone may read. */
const hiddenIn = (held: string): string[] =>
  [...world.canaries.seenIn(held)]
    .filter((canary) => !mayRead("visitor", canary))
    .map(({ column }) => column);

async function directory(q: string): Promise<{ total: number }> {
  const { text: answer } = await look(paths.organizationsJson({ q }), world.people.get("visitor") ?? never());
  return JSON.parse(answer.trim());
}

const never = (): never => {
  throw new Error("there is no visitor");
};

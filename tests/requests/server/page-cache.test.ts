import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { seal } from "#app/domain/secrets.server";
import { env } from "#app/env.server";
import { publicPages } from "#app/http/public-pages";
import { dictionaries } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { type Db, openDb } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { production, serve } from "#tests/support/application";
import { db } from "#tests/support/database";
import { type Options, stranger, submit, visit } from "#tests/support/http";
import { organizationFields, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";
import { importsOf, projectRoot, readSource, target } from "#tests/support/sources";

/** How often the loader of each route ran. */
const made = new Map<string, number>();

/** What a loader waits for before it reads, and before it answers. */
let beforeReading: Promise<unknown> | undefined;
let beforeAnswering: Promise<unknown> | undefined;

afterEach(() => {
  beforeReading = undefined;
  beforeAnswering = undefined;
});

/** The built pages, whose loaders are counted and can be held up. */
function counted(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader;
    if (!route || !loader || !publicPages.has(id)) return [id, route];
    const waiting = async (args: LoaderFunctionArgs) => {
      made.set(id, (made.get(id) ?? 0) + 1);
      await beforeReading;
      const answer = await loader(args);
      await beforeAnswering;
      return answer;
    };
    return [id, { ...route, module: { ...route.module, loader: waiting } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

beforeAll(async () => {
  await serve({ alter: counted });
});

const madeOf = (id: string) => made.get(id) ?? 0;
const directory = "routes/directory/index";
const profile = "routes/profiles/show";
const english = () => {
  const browser = stranger();
  browser.jar.set("__Host-locale", "en");
  return browser;
};

/** On PostgreSQL the connection that hears of changes is made with the first page, which is then not kept yet. */
const warm = () =>
  vi.waitFor(async () => {
    await visit(paths.home());
    const before = madeOf("routes/home/show");
    await visit(paths.home());
    expect(madeOf("routes/home/show")).toBe(before);
  }, 10_000);

beforeAll(warm);

test("what one visitor was shown is shown to the next without being made again", async () => {
  const first = await visit(paths.organizations());
  const before = madeOf(directory);
  const second = await visit(paths.organizations());
  expect(madeOf(directory)).toBe(before);
  expect(second.body).toBe(first.body);
  expect(second.headers).toMatchObject({ etag: first.headers.etag, "cache-control": "private, no-cache" });
  expect(second.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
});

/** What stands in the frame of a page only for someone signed in. */
const signedIn = (body: string) => body.includes(`href="${paths.signOut()}"`);

test("a signed-in person's page is never shown to a visitor, nor a visitor's to her, in whatever order they ask", async () => {
  const organization = await published();
  const [ana, networks] = [await person("Canaria Única"), await staff("networks")];
  for (const path of [
    paths.home(),
    paths.privacy(),
    paths.organizations(),
    paths.organization(organization.slug),
  ]) {
    for (const as of [ana, undefined, networks, undefined, organization.leader, undefined, ana]) {
      for (const encoding of ["br", "gzip", "identity"]) {
        const { body, headers } = await visit(path, {
          ...(as && { as }),
          headers: { "accept-encoding": encoding },
        });
        if (encoding !== "identity") continue;
        expect(signedIn(body), path).toBe(as !== undefined);
        expect(headers["cache-control"], path).toBe(as ? "no-store" : "private, no-cache");
        if (!as) expect(body).not.toMatch(/Canaria|\/editar"|\/gestion/);
      }
    }
  }
});

test("each visitor reads her own language", async () => {
  for (const round of [1, 2]) {
    const spanish = (await visit(paths.privacy())).body;
    const other = (await visit(paths.privacy(), { as: english() })).body;
    expect(spanish, `${round}`).toContain('<html lang="es">');
    expect(other, `${round}`).toContain('<html lang="en">');
  }
});

test("what an act came to is told once, to the one who did it", async () => {
  const [word, sentence] = Object.entries(dictionaries.es.outcomes)[0] ?? [];
  const browser = stranger();
  browser.jar.set("__Host-flash", encodeURIComponent(seal("cookie", `flash:${word}`)));
  const told = await visit(paths.home(), { as: browser });
  expect(told.text).toContain(sentence);
  expect(browser.jar.get("__Host-flash")).toBeUndefined();
  for (const as of [stranger(), browser])
    expect((await visit(paths.home(), { as })).text).not.toContain(sentence);
});

test("who is leaving gets pages that no browser keeps, and the page of safety is never kept", async () => {
  const browser = stranger();
  await submit(paths.quickExit(), {}, { as: browser });
  browser.jar.delete("__Host-fresh");
  const { headers } = await visit(paths.home(), { as: browser });
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers.etag).toBeUndefined();
  expect([...publicPages.keys()]).not.toContain("routes/home/safety");
  for (let turn = 0; turn < 2; turn++) expect((await visit(paths.safety())).headers.etag).toBeUndefined();
});

test("whoever just wrote, or has a form waiting, does not get a kept page", async () => {
  for (const cookie of ["fresh", "held", "session", "pending"]) {
    const browser = stranger();
    browser.jar.set(`__Host-${cookie}`, "1");
    const before = madeOf("routes/home/show");
    await visit(paths.home(), { as: browser });
    expect(madeOf("routes/home/show"), cookie).toBe(before + 1);
  }
  const known = stranger();
  known.jar.set("__Host-device", "x.y");
  const before = madeOf("routes/home/show");
  await visit(paths.home(), { as: known, headers: { cookie: `${known.jar.header}; other=1` } });
  expect(madeOf("routes/home/show")).toBe(before);
});

test("no kept page sets a cookie; the first page that is not for everyone names the browser", async () => {
  const browser = stranger();
  for (const path of [paths.home(), paths.organizations(), `${paths.organizations()}?x=${Math.random()}`])
    expect((await visit(path, { as: browser })).headers["set-cookie"]).toBeUndefined();
  await visit(paths.signIn(), { as: browser });
  expect(browser.jar.names).toEqual(["__Host-device"]);
});

test("HEAD is answered as GET is, without the page", async () => {
  const whole = await visit(paths.privacy());
  const head = await visit(paths.privacy(), { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.body).toBe("");
  for (const name of ["etag", "content-length", "content-type", "cache-control", "content-security-policy"])
    expect(head.headers[name], name).toBe(whole.headers[name]);
});

test("who has the same page already is told so, with every header of safety", async () => {
  const etag = String((await visit(paths.home())).headers.etag);
  const ask = (tag: string, options: Options = {}) =>
    visit(paths.home(), { ...options, headers: { ...options.headers, "if-none-match": tag } });
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const { status, body, headers } = await ask(tag);
    expect(status).toBe(304);
    expect(body).toBe("");
    expect(headers["content-length"]).toBeUndefined();
    expect(headers).toMatchObject({ etag, "cache-control": "private, no-cache", "x-frame-options": "DENY" });
  }
  expect((await ask('"other"')).status).toBe(200);
  expect((await ask(etag, { as: english() })).status).toBe(200);
  expect((await ask(etag, { headers: { "accept-encoding": "br" } })).status).toBe(200);
});

test("parameters that the page does not read neither reach it nor keep it from being found", async () => {
  const plain = await visit(paths.organizations({ q: "raices", tema: "women" }));
  const before = madeOf(directory);
  for (const query of [
    "q=raices&tema=women&utm_source=canaria",
    "canaria=1&tema=women&q=raices",
    "tema=women&q=raices&index&_routes=root&canton=",
  ])
    expect((await visit(`${paths.organizations()}?${query}`)).body, query).toBe(plain.body);
  expect(madeOf(directory)).toBe(before);

  const fresh = await visit(`${paths.organizations()}?q=nunca&canaria=%3Cb%3E`);
  expect(fresh.body).not.toContain("canaria");
  expect((await visit(`${paths.organizations()}?_data=root`)).status).toBe(400);
});

/** The parameters that a route's module, or one that it imports, reads from the address. */
function parametersOf(id: string): string[] {
  const [page, file] = [`app/${id}.tsx`, `app/${id}.ts`];
  const route = readSource(existsSync(join(projectRoot, page)) ? page : file);
  const imported = importsOf(route).flatMap(({ specifier }) => {
    const path = target(route.path, specifier);
    const file = path && [`${path}.ts`, `${path}.tsx`].find((one) => existsSync(join(projectRoot, one)));
    return file ? [readSource(file)] : [];
  });
  const read = [route, ...imported].flatMap(({ text }) => [
    ...text.matchAll(/\b(?:asked|searchParams)\.get(?:All)?\("(\w+)"\)/g),
  ]);
  return read.flatMap(([, name]) => name ?? []);
}

test("every parameter that a public page reads is declared", () => {
  expect(parametersOf(directory)).toEqual(expect.arrayContaining(["q", "tema", "canton", "pagina"]));
  for (const [id, declared] of publicPages)
    for (const name of parametersOf(id)) expect(declared, `${id} reads ${name}`).toContain(name);
});

test("a public change is seen by the very next visitor: published, edited, archived", async () => {
  const search = paths.organizations({ q: "Tejedoras" });
  expect((await visit(search)).body).not.toContain("Tejedoras del Páramo");
  const organization = await published({ name: "Tejedoras del Páramo" });
  const path = paths.organization(organization.slug);
  expect((await visit(search)).body).toContain("Tejedoras del Páramo");
  expect((await visit(path)).text).not.toContain("Ahora tejemos los sábados.");

  const fields = { ...organizationFields, name: organization.name, mission: "Ahora tejemos los sábados." };
  const edited = await submit(
    paths.editOrganization(organization.slug),
    { ...fields, version: organization.version },
    { as: organization.leader },
  );
  expect(edited.status).toBe(303);
  expect((await visit(path)).text).toContain("Ahora tejemos los sábados.");

  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, organization.id));
  });
  expect((await visit(path)).status).toBe(404);
  expect((await visit(search)).body).not.toContain("Tejedoras del Páramo");
});

test("what is not public empties nothing", async () => {
  await visit(paths.organizations());
  const before = madeOf(directory);
  await person("Alguien más");
  await visit(paths.signIn());
  await visit(paths.organizations());
  expect(madeOf(directory)).toBe(before);
});

/** A site of its own over this file's database, in which what happens is seen as another process would see it. */
async function elsewhere(
  change: (own: Db) => Db,
  work: (ask: (path: string) => Promise<string>) => Promise<void>,
) {
  const { startApplication, build } = await production();
  const own = await openDb({ dataDir: env().dataDir, databaseUrl: env().databaseUrl });
  const site = await startApplication({ env: { ...env(), port: 0 }, db: change(own), build: counted(build) });
  try {
    await vi.waitFor(() => expect(own.publicVersion()).toBeDefined());
    await work(async (path) => (await fetch(site.origin + path)).text());
  } finally {
    await site.close();
    await own.close();
  }
}

const rename = (id: number, name: string) =>
  db.tx(async (tx) => {
    await tx.update(organizations).set({ name }).where(eq(organizations.id, id));
  });

test("what another process changes is seen here", async () => {
  const organization = await published({ name: "Antes" });
  await elsewhere(
    (own) => own,
    async (ask) => {
      const path = paths.organization(organization.slug);
      await ask(path);
      const before = madeOf(profile);
      expect(await ask(path)).toContain("Antes");
      expect(madeOf(profile)).toBe(before);
      await rename(organization.id, "Después");
      // PostgreSQL tells the others a moment after it told the one who wrote.
      if (db.engine === "postgres") await wait(100);
      expect(await ask(path)).toContain("Después");
    },
  );
});

/** What is read after a page was made while its organization was renamed under it. */
async function afterARace(change: (own: Db) => Db): Promise<string> {
  const organization = await published({ name: "Antes" });
  const path = paths.organization(organization.slug);
  let seen = "";
  await elsewhere(change, async (ask) => {
    let goOn = () => {};
    beforeAnswering = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const before = madeOf(profile);
    const first = ask(path);
    await vi.waitFor(() => expect(madeOf(profile)).toBe(before + 1));
    await wait(300);
    await rename(organization.id, "Después");
    if (db.engine === "postgres") await wait(100);
    goOn();
    expect(await first).toContain("Antes");
    seen = await ask(path);
  });
  return seen;
}

test("a page during whose making a change was announced is not kept", async () => {
  expect(await afterARace((own) => own)).toContain("Después");
});

test("without the look at what was announced the old page is kept: the check can tell", async () => {
  expect(await afterARace((own) => ({ ...own, publicVersion: () => 1 }))).toContain("Antes");
});

test("while changes cannot be heard nothing is kept", async () => {
  await elsewhere(
    (own) => ({ ...own, publicVersion: () => undefined }),
    async (ask) => {
      const before = madeOf(directory);
      await ask(paths.organizations());
      await ask(paths.organizations());
      expect(madeOf(directory)).toBe(before + 2);
    },
  );
});

test("many who ask for the same at once wait for one making, each language for its own", async () => {
  const organization = await published();
  const path = paths.organization(organization.slug);
  let goOn = () => {};
  beforeReading = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const before = madeOf(profile);
  const asked = [
    ...Array.from({ length: 6 }, () => visit(path)),
    ...Array.from({ length: 3 }, () => visit(path, { as: english() })),
  ];
  await vi.waitFor(() => expect(madeOf(profile)).toBe(before + 2));
  await wait(100);
  goOn();
  const answers = await Promise.all(asked);
  expect(madeOf(profile)).toBe(before + 2);
  expect(answers.map(({ body }) => /<html lang="(\w\w)">/.exec(body)?.[1])).toEqual([
    ...Array(6).fill("es"),
    ...Array(3).fill("en"),
  ]);
});

test("an organization that is not there is looked for each time", async () => {
  const path = paths.organization("aun-no-esta");
  for (let turn = 0; turn < 2; turn++) {
    const { status, headers } = await visit(path);
    expect(status).toBe(404);
    expect(headers.etag).toBeUndefined();
    expect(headers["cache-control"]).toBe("no-store");
  }
});

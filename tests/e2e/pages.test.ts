import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#app/env.server";
import type { OrganizationState } from "#db/schema/organizations";
import { rules } from "#tests/access-rules";
import { production } from "#tests/support/application";
import { openWindow } from "#tests/support/browser";
import { clearScenes, type Scene, scene, type ViewerKind, viewerKinds } from "#tests/support/cast";
import { db } from "#tests/support/database";
import type { Rule } from "#tests/support/walk";
import { furnishings, views } from "./furnishing";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const looks = [
  { width: 320, dark: false },
  { width: 320, dark: true },
  { width: 768, dark: false },
  { width: 1280, dark: false },
];

/** Whoever sees most comes first. */
const preferred: readonly ViewerKind[] = ["admin", "networks", "leader", "auditor", "newcomer", "visitor"];

const { build, startApplication } = await production();

/** Every page of the route table: a route with a component. */
const pages = Object.values(build.routes).flatMap((route) =>
  route && route.id !== "root" && route.module.default
    ? (rules[route.id]?.loader ?? []).map((rule, n) => ({ id: route.id, rule, n }))
    : [],
);

let real: Awaited<ReturnType<typeof startApplication>>;
let demo: typeof real;
beforeAll(async () => {
  const settings = { ...env(), port: 0 };
  real = await startApplication({ env: settings, db });
  demo = await startApplication({ env: { ...settings, mode: "demo" }, db });
});
afterAll(async () => {
  await real.close();
  await demo.close();
  await clearScenes();
});

const seenBy = ({ expected }: Rule): ViewerKind =>
  [...preferred, ...viewerKinds].find((kind) => expected(kind) === "ok") ??
  (expected("visitor") === "not-found" ? "visitor" : "newcomer");

test("the walk knows a page for every component of the route table", () => {
  const components = Object.values(build.routes).filter(
    (route) => route && route.id !== "root" && route.module.default,
  );
  expect(components.map((route) => route?.id).filter((id) => !pages.some((page) => page.id === id))).toEqual(
    [],
  );
});

interface Sight {
  readonly name: string;
  readonly kind: ViewerKind;
  readonly state: OrganizationState;
  readonly furnish?: ((scene: Scene) => Promise<unknown>) | undefined;
  readonly path: Rule["path"];
  readonly pass?: Rule["pass"];
  readonly demo?: boolean;
  /** Whether the page says that there is nothing, or nothing for her. */
  readonly refused: boolean;
}

const sights: readonly Sight[] = [
  ...pages.map(({ id, rule, n }) => {
    const { kind = seenBy(rule), furnish } = furnishings[id] ?? {};
    const demo = id.startsWith("routes/demo/");
    const refused = ["not-found", "forbidden"].includes(rule.expected(kind)) && !demo;
    const { state = "published", path, pass } = rule;
    return { name: `${id} (${n + 1})`, kind, furnish, state, path, pass, demo, refused };
  }),
  ...views.map((view) => ({ state: "published" as const, refused: false, ...view })),
];

for (const { name, kind, state, furnish, path: pathOf, pass, demo: inDemo = false, refused } of sights) {
  test.runIf(db.engine === "sqlite")(
    `${name}: axe finds nothing, nothing overflows, no request leaves, no console error`,
    { timeout: 120_000 },
    async () => {
      const set = await scene(kind, state);
      const secrets = await pass?.(set);
      for (const [cookie, value] of Object.entries(secrets?.cookies ?? {}))
        set.viewer.jar.set(`__Host-${cookie}`, value);
      await furnish?.(set);
      const path = await pathOf(set);
      const window = await openWindow({ at: inDemo ? demo.origin : real.origin, as: set.viewer });
      await window.page.goto(path);
      expect(new URL(window.page.url()).pathname).toBe(path.split("?", 1)[0]);
      await window.page.evaluate(axe);
      for (const { width, dark } of looks) {
        await window.page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
        await window.page.setViewportSize({ width, height: 800 });
        const seen = { name, width, dark, ...(await faults(window.page)) };
        expect(seen).toEqual({ name, width, dark, axe: [], overflow: [], h1: 1, lang: "es" });
      }
      expect({
        foreign: window.foreign(),
        errors: window.errors.filter((error) => !refused || !/status of 40[34]/.test(error)),
      }).toEqual({ foreign: [], errors: [] });
      await window.close();
    },
  );
}

/** What axe finds, what sticks out, and what every page has; axe itself is in the page already. */
async function faults(page: Page) {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    const limit = document.documentElement.clientWidth;
    const scrolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element.parentElement).overflowX) ||
        scrolls(element.parentElement));
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > limit + 1 && !scrolls(element))
      .map((element) => element.outerHTML.slice(0, 120));
    const overflow = document.documentElement.scrollWidth > limit ? ["document", ...wide] : [];
    return {
      axe: violations.map(({ id, nodes }) =>
        `${id}: ${nodes.map((node) => node.html).join(" ")}`.slice(0, 400),
      ),
      overflow,
      h1: document.querySelectorAll("h1").length,
      lang: document.documentElement.lang,
    };
  });
}

test("the walk would notice a request that leaves and an error in the console", {
  timeout: 60_000,
}, async () => {
  const window = await openWindow({ at: real.origin });
  await window.page.route("**/*", (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: "text/html",
          body: '<img src="http://elsewhere.invalid/x.png"><script>console.error("roto")</script>',
        })
      : route.abort(),
  );
  await window.page.goto("/");
  expect(window.foreign()).toEqual(["http://elsewhere.invalid/x.png"]);
  expect(window.errors.join()).toContain("roto");
  await window.close();
});

test("the walk would notice a page that axe objects to and that overflows", { timeout: 60_000 }, async () => {
  const window = await openWindow({ width: 320, at: real.origin });
  await window.page.setContent(
    '<html lang="es"><title>x</title><main><h1>x</h1><img src="data:,"><p style="width:900px">largo</p></main></html>',
  );
  await window.page.evaluate(axe);
  const found = await faults(window.page);
  await window.close();
  expect(found.axe.join()).toContain("image-alt");
  expect(found.overflow.join()).toContain("largo");
});

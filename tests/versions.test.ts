import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot, type Source, sourcesIn } from "./support/sources";

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, LockEntry>>;

const json = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), "utf8"));
const lock: Lock = json("package-lock.json").packages;

/** Older versions of these have known holes. */
const minimums = {
  "@remix-run/node": "2.17.5",
  "@remix-run/react": "2.17.5",
  "@remix-run/dev": "2.17.5",
  "@remix-run/route-config": "2.17.5",
  "@remix-run/server-runtime": "2.17.5",
  "drizzle-orm": "0.45.2",
  nodemailer: "9.1.1",
};

test("what had holes is recent enough, in the lockfile and as installed", () => {
  expect(tooOld(lock)).toEqual([]);
  const installed = Object.fromEntries(
    Object.keys(lock)
      .filter((path) => nameOf(path) in minimums)
      .map((path) => [path, { version: json(`${path}/package.json`).version }]),
  );
  expect(Object.keys(installed).length).toBeGreaterThanOrEqual(Object.keys(minimums).length);
  expect(tooOld(installed)).toEqual([]);
});

test("an old version is noticed, a nested one included, and so is a missing package", () => {
  const old = { ...lock, "node_modules/x/node_modules/nodemailer": { version: "9.1.0" } };
  expect(tooOld(old)).toEqual(["nodemailer 9.1.0"]);
  const { "node_modules/drizzle-orm": _, ...without } = lock;
  expect(tooOld(without)).toEqual(["drizzle-orm is missing"]);
});

test("the lockfile holds every optional package, so that every platform installs the same", () => {
  expect(missingOptionals(lock)).toEqual([]);
  const { "node_modules/@rollup/rollup-linux-x64-gnu": _, ...without } = lock;
  expect(missingOptionals(without)).toEqual(["node_modules/rollup wants @rollup/rollup-linux-x64-gnu"]);
});

test("the lockfile names no registry", () => {
  expect(withRegistry(lock)).toEqual([]);
  const named = { "node_modules/zod": { resolved: "https://registry.npmjs.org/zod/-/zod-4.6.7.tgz" } };
  expect(withRegistry(named)).toEqual(["node_modules/zod"]);
});

test("versions are exact, so that a clone installs what was tried", () => {
  const { dependencies, devDependencies } = json("package.json");
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test("our sources load nothing from elsewhere and report to nobody", () => {
  const shipped = [...sourcesIn("app", "emails", "db"), ...plainFiles("app", "public")];
  expect(foreignHosts(shipped)).toEqual([]);
  const loads = [
    `<script src="https://unpkg.com/leaflet"></script>`,
    `@import "https://fonts.googleapis.com/css?family=Inter";`,
    `fetch("https://www.google-analytics.com/collect")`,
    `import * as Sentry from "@sentry/node";`,
    `<img src="//cdn.example.net/a.png">`,
  ];
  for (const text of loads) expect(foreignHosts([{ path: "app/a.tsx", text }]), text).toHaveLength(1);
});

const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

function tooOld(packages: Lock): string[] {
  return Object.entries(minimums).flatMap(([name, minimum]) => {
    const found = Object.entries(packages).filter(([path]) => nameOf(path) === name);
    if (found.length === 0) return [`${name} is missing`];
    return found
      .filter(([, { version = "0.0.0" }]) => isOlder(version, minimum))
      .map(([, { version }]) => `${name} ${version}`);
  });
}

function isOlder(version: string, minimum: string): boolean {
  const [parts, least] = [version, minimum].map((text) => text.split(/[.-]/).map(Number)) as [
    number[],
    number[],
  ];
  for (const [place, wanted] of least.entries()) {
    const part = parts[place] ?? 0;
    if (part !== wanted) return !(part > wanted);
  }
  return version.includes("-");
}

/** Optional packages that npm would look for, from the place of who wants them upwards, and not find in the lock. */
function missingOptionals(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(path, name).some((place) => place in packages))
      .map((name) => `${path} wants ${name}`),
  );
}

function placesFor(path: string, name: string): string[] {
  const places = [`node_modules/${name}`];
  for (let at = path; at.includes("node_modules/"); at = at.slice(0, at.lastIndexOf("/node_modules/"))) {
    places.push(`${at}/node_modules/${name}`);
    if (!at.includes("/node_modules/")) break;
  }
  return places;
}

const withRegistry = (packages: Lock) =>
  Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);

const networks =
  /unpkg|jsdelivr|cdnjs|cloudflareinsights|googleapis|gstatic|googletagmanager|google-analytics|plausible|matomo|sentry|segment\.(io|com)|hotjar|mixpanel|amplitude|posthog|newrelic|datadog|bugsnag|opentelemetry/i;
const loadedFromElsewhere =
  /(\b(src|srcset|href)\s*=\s*["'{`]+|url\(\s*["']?|@import\s+["'])(https?:)?\/\/(?!www\.w3\.org)/i;

/** Files that name an analytics service or a CDN, or load a script, a style, a font or a picture from another host. */
function foreignHosts(sources: readonly Source[]): string[] {
  return sources
    .filter(({ text }) => networks.test(text) || loadedFromElsewhere.test(withoutPlainLinks(text)))
    .map(({ path }) => path);
}

/** A link that a person may follow loads nothing by itself. */
const withoutPlainLinks = (text: string) => text.replace(/<a\s[^>]*>/gs, "");

function plainFiles(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(css|svg|html|json|webmanifest|txt)$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: path.slice(projectRoot.length), text: readFileSync(path, "utf8") };
      }),
  );
}

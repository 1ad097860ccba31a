import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { projectRoot, type Source, sourcesIn } from "./support/sources";

const folder = join(projectRoot, "build/client");
const client = existsSync(folder) ? builtFiles() : [];
const scripts = client.filter(({ path }) => extname(path) === ".js");
const styles = client.filter(({ path }) => extname(path) === ".css");

const kilobytes = 1024;
const budgets = { styles: 8 * kilobytes, enhancement: 3 * kilobytes };

test("the build is there, with scripts and styles", () => {
  expect(scripts.length, "run npm run build first").toBeGreaterThan(0);
  expect(styles.length).toBeGreaterThan(0);
});

test("nothing of the server travels to the browser", () => {
  expect(serverCodeIn(client)).toEqual([]);
  const leaks = [
    `import{createHash as h}from"node:crypto"`,
    `const q="argon2id"`,
    `db.select().from(x).where(eq(a,b));drizzle`,
    `process.env.APP_SECRET`,
    `"better-sqlite3"`,
    `e.passwordHash`,
  ];
  for (const text of leaks) expect(serverCodeIn([{ path: "a.js", text }]), text).toHaveLength(1);
});

test("no text of a server module is found in the client build", () => {
  const server = sourcesIn("app", "db", "emails").filter(({ path }) => /\.server\.ts$|^db\//.test(path));
  const sentences = new Set(markersOf(sourcesIn("app/locales")));
  const markers = markersOf(server).filter((marker) => !sentences.has(marker));
  expect(markers.length).toBeGreaterThan(20);
  const all = client.map(({ text }) => text).join("\n");
  expect(markers.filter((marker) => all.includes(marker))).toEqual([]);
  const [marker = ""] = markers;
  expect(markers.filter((one) => `x="${marker}"`.includes(one))).toContain(marker);
});

test("the browser is sent to no other origin", () => {
  expect(foreignOrigins(client)).toEqual([]);
  expect(foreignOrigins([{ path: "a.js", text: `fetch("https://telemetry.example.com/v1")` }])).toEqual([
    "a.js: https://telemetry.example.com",
  ]);
  expect(foreignOrigins([{ path: "a.css", text: "@import url(//fonts.example.com/a.css)" }])).toHaveLength(1);
});

test("no source map and no source file is published", () => {
  expect(client.filter(({ path }) => /\.(map|tsx?|md)$/.test(path))).toEqual([]);
  expect(client.filter(({ text }) => text.includes("sourceMappingURL="))).toEqual([]);
});

test("the styles stay in their budget, compressed", () => {
  const whole = styles.map(({ text }) => text).join("\n");
  expect(compressed(whole)).toBeLessThanOrEqual(budgets.styles);
  expect(compressed(noise(4 * budgets.styles))).toBeGreaterThan(budgets.styles);
});

test("each small enhancement stays in its budget, compressed", () => {
  const names = sourcesIn("app/enhance").map(({ path }) => path.replace(/^.*\/|\.ts$/g, ""));
  const built = scripts.filter(({ path }) => names.some((name) => path.includes(`/${name}-`)));
  expect(built.length).toBeGreaterThanOrEqual(names.length);
  for (const { path, text } of built) expect(compressed(text), path).toBeLessThanOrEqual(budgets.enhancement);
});

function builtFiles(): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|png|ico|webp|woff2)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length), text: readFileSync(path, "utf8") };
    });
}

const serverOnly =
  /["'`]node:[a-z_/]+["'`]|argon2|drizzle|better-sqlite3|nodemailer|\blucia\b|otpauth|APP_SECRET|DATABASE_URL|passwordHash|password_hash|sealedSecret|#db\/|process\.env\.[A-Z]/;

const serverCodeIn = (files: readonly Source[]) =>
  files
    .filter(({ text }) => serverOnly.test(text))
    .map(({ path, text }) => `${path}: ${serverOnly.exec(text)?.[0]}`);

/** Long plain strings of these modules, by which a copy of their code would be known. */
function markersOf(sources: readonly Source[]): string[] {
  const found = sources.flatMap(({ text }) =>
    [...text.matchAll(/"([\w -]{24,})"/g)]
      .map(([, inner = ""]) => inner)
      .filter((inner) => inner.includes(" ")),
  );
  return [...new Set(found)];
}

/** Names of XML vocabularies and the addresses that React puts into its messages are never fetched. */
const neverFetched =
  /^https?:\/\/(www\.w3\.org|react\.dev|reactjs\.org|remix\.run|reactrouter\.com|localhost|tailwindcss\.com)$/;

function foreignOrigins(files: readonly Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:https?:|url\(["']?|["'`])\/\/[a-z\d-]+(?:\.[a-z\d-]+)+/gi)]
      .map(([origin]) => origin)
      .filter((origin) => !neverFetched.test(origin))
      .map((origin) => `${path}: ${origin}`),
  );
}

const compressed = (text: string) => brotliCompressSync(text).length;

const noise = (length: number) =>
  Array.from({ length }, (_, place) => ((place * 7919) ** 2).toString(36))
    .join("")
    .slice(0, length);

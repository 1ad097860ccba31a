import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import { expect, test } from "vitest";
import { reservedCourseSlugs } from "#app/domain/courses/edition.server";
import { reservedSlugs } from "#app/domain/organizations/registration.server";
import routeTable from "#app/routes";
import { cycle, forbiddenImports, layers } from "./support/layers";
import { importsOf, parse, projectRoot, type Source, sourcesIn, target } from "./support/sources";

const product = sourcesIn("app", "db", "emails");
const everything = [...product, ...sourcesIn("scripts", "tests")];
const invented = (path: string, text: string): Source[] => [{ path, text }];

test("the top level holds the fixed folders and files, and nothing else", () => {
  expect(strangers(topLevel())).toEqual([]);
  expect(strangers(["app", "src", "notes.md", "package.json"])).toEqual(["src", "notes.md"]);
});

test("imports follow the table of layers", () => {
  expect(forbiddenImports(product)).toEqual([]);
});

test("the table of layers catches what it forbids", () => {
  const wrong = {
    "app/routes/home/show.tsx": `import type { Tx } from "#db/client/index";`,
    "app/domain/text.ts": `import { notFound } from "#app/http/guards.server";`,
    "app/locales/es/ui.ts": `export * from "#app/paths";`,
    "app/http/flash.server.ts": `const db = await import("#db/client/index");`,
    "app/ui/field.tsx": `type Person = import("#app/domain/viewer").Person;`,
    "db/schema/accounts.ts": `import "./../seed/people";`,
    "emails/welcome.tsx": `import { tests } from "#tests/support/database";`,
  };
  for (const [path, text] of Object.entries(wrong)) {
    expect(forbiddenImports(invented(path, text)), path).toHaveLength(1);
  }
  expect(
    forbiddenImports(invented("app/http/context.ts", `import type { Db } from "#db/client/index";`)),
  ).toEqual([]);
});

test("no layer reaches itself through others", () => {
  const table = Object.fromEntries(
    Object.entries(layers).map(([name, { imports, types = [] }]) => [name, [...imports, ...types]]),
  );
  expect(cycle(table)).toBeUndefined();
  expect(cycle({ ...table, locales: ["ui"] })).toBeDefined();
});

test("no file reaches itself through others", () => {
  expect(cycle(fileGraph(product))).toBeUndefined();
  const round = [
    { path: "app/domain/a.ts", text: `import "./b";` },
    { path: "app/domain/b.ts", text: `import { a } from "#app/domain/a";` },
  ];
  expect(cycle(fileGraph(round))).toEqual(["app/domain/a", "app/domain/b", "app/domain/a"]);
});

test("Remix stays where the step to its successor expects it, and the domain knows no React but a letter's", () => {
  expect(misplacedFrameworks(product)).toEqual([]);
  expect(
    misplacedFrameworks(invented("app/ui/form.tsx", `import { Form } from "@remix-run/react";`)),
  ).toHaveLength(1);
  expect(
    misplacedFrameworks(invented("app/domain/a.ts", `import type { ReactNode } from "react";`)),
  ).toHaveLength(1);
});

test("imports are #rooted across folders and ./near inside one; nothing climbs", () => {
  expect(climbing(everything)).toEqual([]);
  expect(climbing(invented("app/domain/text.ts", `import { x } from "../paths";`))).toHaveLength(1);
});

test("no file only hands on what others export", () => {
  expect(barrels(product)).toEqual([]);
  expect(
    barrels(invented("app/ui/index.ts", `export { Field } from "./field";\nexport * from "./button";`)),
  ).toHaveLength(1);
});

test("files and folders are named for concepts", () => {
  expect(vagueNames(everything.map(({ path }) => path))).toEqual([]);
  const wrong = ["app/utils/date.ts", "app/domain/plans/service.server.ts", "app/ui/form-helpers.tsx"];
  expect(
    vagueNames([
      ...wrong,
      "app/domain/services/directory.server.ts",
      "app/domain/accounts/common-passwords.ts",
    ]),
  ).toEqual(wrong);
});

test("two modules read the environment", () => {
  expect(environmentReaders(product)).toEqual(["app/env.server.ts", "db/dialect/engine.ts"]);
  expect(environmentReaders(invented("app/a.ts", "const { env } = process;"))).toEqual(["app/a.ts"]);
});

test("a request's body is read by readForm alone", () => {
  expect(bodyReaders(product)).toEqual([]);
  expect(bodyReaders(invented("app/routes/a.ts", "await request.formData();"))).toHaveLength(1);
  expect(bodyReaders(invented("app/routes/a.ts", "await request.clone().text();"))).toHaveLength(1);
});

test("every address of the route table has its file and every page and action its address", () => {
  const inTable = routeFiles(routeTable);
  expect(inTable.filter((file) => !existsSync(join(projectRoot, "app", file)))).toEqual([]);
  expect(inTable.length).toBe(new Set(inTable).size);
  expect(unreachable(sourcesIn("app/routes"), inTable)).toEqual([]);
  const page = { path: "app/routes/home/lost.tsx", text: "export default function Lost() {}" };
  const part = { path: "app/routes/home/part.tsx", text: "export function Part() {}" };
  const user = { path: "app/routes/home/show.tsx", text: `import { Part } from "./part";` };
  expect(unreachable([page, part, user], ["routes/home/show.tsx"])).toEqual(["app/routes/home/lost.tsx"]);
  expect(unreachable([part], [])).toEqual(["app/routes/home/part.tsx"]);
});

test("slugs refuse every word that the route table uses in their place", () => {
  const takenIn = (...beginnings: string[]) =>
    [...new Set(beginnings.flatMap((beginning) => wordsBeside(beginning, routeTable)))].sort();
  expect(takenIn("organizaciones", "gestion/organizaciones")).toEqual([...reservedSlugs].sort());
  expect(takenIn("formacion/cursos", "gestion/cursos")).toEqual([...reservedCourseSlugs].sort());
  expect(
    wordsBeside("a", [
      { path: "a/b", file: "" },
      { path: "a/:slug", file: "" },
      { path: "a/c/d", file: "" },
    ]),
  ).toEqual(["b", "c"]);
});

const allowedAtTop = new Set([
  ...["app", "db", "emails", "public", "tests", "docs", "scripts", ".ci"],
  ...["package.json", "package-lock.json", "tsconfig.json", "tsconfig.postgres.json", "remix.config.js"],
  ...["vite.config.ts", "vitest.config.ts", "drizzle.config.ts", "biome.json", ".gitignore"],
  ...["README.md", "LICENSE", "CONTRIBUTING.md", "SECURITY.md"],
]);

const strangers = (names: readonly string[]) => names.filter((name) => !allowedAtTop.has(name));

/** What the repository holds at its top: committed, or new and not ignored. */
function topLevel(): string[] {
  const listed = execFileSync(
    "git",
    ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"],
    {
      cwd: projectRoot,
      encoding: "utf8",
    },
  );
  const names = new Set(listed.split("\n").flatMap((path) => path.split("/", 1)));
  return [...names].filter((name) => name !== "" && existsSync(join(projectRoot, name)));
}

function fileGraph(sources: readonly Source[]): Record<string, string[]> {
  const graph: Record<string, string[]> = {};
  for (const source of sources) {
    const imported = importsOf(source).filter(({ typeOnly }) => !typeOnly);
    graph[source.path.replace(/\.tsx?$/, "")] = imported.flatMap(
      ({ specifier }) => target(source.path, specifier) ?? [],
    );
  }
  return graph;
}

const mayUseRemix = /^app\/(routes\/|http\/|server\/|routes\.ts$|root\.tsx$|entry\.)/;
const rendersLetters = "app/domain/notifications/rendering.server.ts";

function misplacedFrameworks(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter(
        ({ specifier }) =>
          (specifier.startsWith("@remix-run/") && !mayUseRemix.test(source.path)) ||
          (/^react(-dom|-email)?(\/|$)/.test(specifier) &&
            source.path.startsWith("app/domain/") &&
            source.path !== rendersLetters),
      )
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  );
}

const climbing = (sources: readonly Source[]) =>
  sources.flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) => specifier.includes("../"))
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  );

/** Files of nothing but re-exports of our own modules, and every `export *` of one. */
const barrels = (sources: readonly Source[]) =>
  sources
    .filter((source) => {
      const statements = parse(source).statements.filter((statement) => !ts.isImportDeclaration(statement));
      const reExports = statements.filter(
        (statement) =>
          ts.isExportDeclaration(statement) &&
          statement.moduleSpecifier !== undefined &&
          /^"[#.]/.test(statement.moduleSpecifier.getText()),
      );
      const stars = reExports.filter(
        (statement) => ts.isExportDeclaration(statement) && !statement.exportClause,
      );
      return stars.length > 0 || (reExports.length > 0 && reExports.length === statements.length);
    })
    .map(({ path }) => path);

const vague = /^([\w-]+-)?(utils?|helpers?|lib|manager|common|misc|service)$/;

/** Paths with a part that is such a word, or ends with one: `form-helpers`, not `common-passwords`. */
const vagueNames = (paths: readonly string[]) =>
  paths.filter((path) => path.split(/[/.]/).some((part) => vague.test(part)));

const environmentReaders = (sources: readonly Source[]) =>
  sources
    .filter(({ text }) => /\bprocess\s*\.\s*env\b|\benv\b[^=;]*\}\s*=\s*process\b/.test(text))
    .map(({ path }) => path);

const bodyReaders = (sources: readonly Source[]) =>
  sources
    .filter(({ text }) =>
      /\.formData\(|\brequest(\.clone\(\))?\.(text|json|blob|arrayBuffer|bytes)\(/.test(text),
    )
    .map(({ path }) => path);

const routeFiles = (entries: readonly RouteConfigEntry[]): string[] =>
  entries.flatMap((entry) => [entry.file, ...routeFiles(entry.children ?? [])]);

const answersRequests = /^export (default\b|(async )?(function|const) (loader|action|default)\b)/m;

/** Files of the route folder that no address leads to: pages outside the table, and parts that no page uses. */
function unreachable(sources: readonly Source[], inTable: readonly string[]): string[] {
  const used = new Set(Object.values(fileGraph(sources)).flat());
  return sources
    .filter(({ path }) => !inTable.includes(path.slice("app/".length)))
    .filter(({ path, text }) => answersRequests.test(text) || !used.has(path.replace(/\.tsx?$/, "")))
    .map(({ path }) => path);
}

/** The fixed words that stand where `:slug` stands under a first segment. */
function wordsBeside(beginning: string, entries: readonly RouteConfigEntry[]): string[] {
  const words = entries
    .map(({ path = "" }) => path)
    .filter((path) => path.startsWith(`${beginning}/`))
    .map((path) => path.slice(beginning.length + 1).split("/")[0] ?? "")
    .filter((word) => !word.startsWith(":"));
  return [...new Set(words)].sort();
}

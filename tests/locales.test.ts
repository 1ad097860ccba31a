import ts from "typescript";
import { expect, test } from "vitest";
import { dictionaries } from "#app/locales/dictionary";
import * as accounts from "#db/schema/accounts";
import * as activities from "#db/schema/activities";
import * as audit from "#db/schema/audit";
import * as boards from "#db/schema/boards";
import * as claims from "#db/schema/claims";
import * as courses from "#db/schema/courses";
import * as documents from "#db/schema/documents";
import * as grants from "#db/schema/grants";
import * as imports from "#db/schema/imports";
import * as invitations from "#db/schema/invitations";
import * as memberships from "#db/schema/memberships";
import * as moderation from "#db/schema/moderation";
import * as notifications from "#db/schema/notifications";
import * as organizations from "#db/schema/organizations";
import * as places from "#db/schema/places";
import * as profiles from "#db/schema/profiles";
import * as requirements from "#db/schema/requirements";
import * as signUps from "#db/schema/sign-ups";
import * as territories from "#db/schema/territories";
import { parse, type Source, sourcesIn } from "./support/sources";
import { unusedWords } from "./support/unused-words";

const { es, en } = dictionaries;

test("both languages have the same words, and none is empty", () => {
  expect(differences(es, en)).toEqual([]);
  expect(empty(es)).toEqual([]);
  expect(empty(en)).toEqual([]);
});

test("a missing, an added and a differently made word are noticed", () => {
  const one = { a: "x", b: { c: (n: number) => `${n}`, d: "y" } };
  expect(differences(one, { a: "x", b: { c: (n: number) => `${n}` } })).toEqual(["b.d"]);
  expect(differences(one, { ...one, e: "z" })).toEqual(["e"]);
  expect(differences(one, { a: () => "x", b: one.b })).toEqual(["a"]);
  expect(empty({ a: { b: " " } })).toEqual(["a.b"]);
});

test("every word of a closed list of the database has its label in both languages", () => {
  const unlabelled = (dictionary: unknown) =>
    Object.entries(closedLists())
      .filter(([, words]) => !labelled(dictionary, words))
      .map(([name]) => name);
  expect(unlabelled(es)).toEqual([]);
  expect(unlabelled(en)).toEqual([]);
  expect(Object.keys(closedLists()).length).toBeGreaterThan(8);
  expect(labelled(es, [...organizations.organizationKinds, "sorority"])).toBe(false);
});

test("sentences live in the locales only", () => {
  const sources = [...sourcesIn("app", "emails", "db")].filter(({ path }) => !speaksToOthers.test(path));
  expect(sentencesIn(sources)).toEqual([]);
});

test("a sentence elsewhere is noticed, in a string, in a template, in a page and in an attribute", () => {
  const wrong = [
    `const title = "Sesión";`,
    `const lead = "Esta es la lista de espera";`,
    "const told = `Hay ${" + "n} de la lista`;",
    `const page = <p>Welcome</p>;`,
    `const button = <button aria-label="Close">x{y}</button>;`,
  ];
  for (const text of wrong) expect(sentencesIn([{ path: "app/a.tsx", text }]), text).not.toEqual([]);
  const right = `const a = <a className="flex gap-2" href="/organizaciones">{words.ui.skip} · {n}</a>; const u = "/mis/sesiones";`;
  expect(sentencesIn([{ path: "app/a.tsx", text: right }])).toEqual([]);
});

test("every word is read somewhere; one that nothing reads is noticed, whatever else has its name", {
  timeout: 120_000,
}, () => {
  const extra = {
    "app/locales/es/cats.ts": `
      export const cats = {
        title: "Gatos",
        edit: "Cepillar",
        states: { fed: "Lleno", hungry: "Con hambre" },
        kinds: { tabby: "Atigrado", black: "Negro" },
        more: { edit: "Peinar", count: (n: number) => n + " gatos" },
      };`,
    "app/ui/cats.ts": `
      import type { cats } from "#app/locales/es/cats";
      const optionsOf = (labels: Readonly<Record<string, string>>) => Object.keys(labels);
      export function shown(words: typeof cats, state: keyof typeof cats.states, other: { edit: string }) {
        const { title, more } = words;
        return [title, more.count(2), words.states[state], optionsOf(words.kinds), other.edit];
      }`,
  };
  expect(unusedWords(extra)).toEqual(["cats.ts: edit", "cats.ts: more.edit"]);
});

/** Start-up lines speak to the operator; seed and reference hold data, not sentences of the interface. */
const speaksToOthers =
  /^app\/locales\/|^app\/env\.server\.ts$|^app\/server\/(main|admin|process|start-up|sample-network|transfer-lines|geo-points)\.server\.ts$|^db\/(seed|reference|client)\//;

/** Lists whose words nobody reads on a page. */
const unread = new Set([
  "tokenPurposes",
  "suppressionReasons",
  "territoryLevels",
  "passwordGrades",
  "importDecisions",
  "rosterImportStates",
  // A walk-in is marked; the other two are not told apart.
  "signUpOrigins",
]);

function closedLists(): Record<string, readonly string[]> {
  const modules = [
    ...[accounts, activities, audit, boards, claims, documents, grants, imports, invitations, memberships],
    ...[
      moderation,
      notifications,
      organizations,
      places,
      profiles,
      requirements,
      signUps,
      territories,
      courses,
    ],
  ];
  return Object.fromEntries(
    modules
      .flatMap((module) => Object.entries(module))
      .filter(
        (entry): entry is [string, readonly string[]] => Array.isArray(entry[1]) && !unread.has(entry[0]),
      ),
  );
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function differences(one: unknown, other: unknown, at: readonly string[] = []): string[] {
  if (isBranch(one) && isBranch(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.flatMap((name) => differences(one[name], other[name], [...at, name]));
  }
  return typeof one === typeof other && isBranch(one) === isBranch(other) ? [] : [at.join(".")];
}

function empty(words: unknown, at: readonly string[] = []): string[] {
  if (isBranch(words)) return Object.entries(words).flatMap(([name, value]) => empty(value, [...at, name]));
  return typeof words === "string" && words.trim() === "" ? [at.join(".")] : [];
}

/** Whether some record, at any depth, has an entry for every word. */
function labelled(words: unknown, list: readonly string[]): boolean {
  if (!isBranch(words)) return false;
  return (
    list.every((word) => Object.hasOwn(words, word)) ||
    Object.values(words).some((part) => labelled(part, list))
  );
}

const accented = /[áéíóúüñ¿¡«»]/i;
const commonWords =
  /(?<![\p{L}\d/_-])(el|la|los|las|un|una|de|del|que|para|con|por|no|se|su|sus|es|son|en|y|o|usted|esta|este)(?![\p{L}\d/_-])/giu;
const readAloud = new Set([
  "alt",
  "aria-label",
  "label",
  "placeholder",
  "title",
  "hint",
  "lead",
  "submitLabel",
]);

/** Spanish in strings and templates, and any words at all in the text and the spoken attributes of a page. */
function sentencesIn(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isSettingError(node)) return;
      if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(node.text);
      else if (ts.isStringLiteralLike(node) || isTemplatePart(node)) {
        if (isSpanish(node.text) || (isSpoken(node) && /\p{L}{2}/u.test(node.text))) found.push(node.text);
      }
      ts.forEachChild(node, look);
    };
    look(parse(source));
    return found.map((text) => `${source.path}: ${text.trim()}`);
  });
}

/** What is wrong with a setting is told to the operator. */
const isSettingError = (node: ts.Node) =>
  ts.isNewExpression(node) && node.expression.getText() === "SettingError";

const isTemplatePart = (node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

const isSpanish = (text: string) => accented.test(text) || (text.match(commonWords)?.length ?? 0) >= 2;

const isSpoken = ({ parent }: ts.Node) => ts.isJsxAttribute(parent) && readAloud.has(parent.name.getText());

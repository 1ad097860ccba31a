import ts from "typescript";
import { expect, test } from "vitest";
import { switchableKinds } from "#app/domain/notifications/kinds";
import { dictionaries } from "#app/locales/dictionary";
import { parse, type Source, sourcesIn } from "#tests/support/sources";

interface Recorded {
  readonly acts: Set<string>;
  readonly kinds: Set<string>;
  readonly fields: Set<string>;
  /** Names whose words the file itself does not tell, such as a list it imports. */
  readonly elsewhere: Set<string>;
}

/** Every text that a call of `record` may write as its act, as the kind of its object or as a changed field. */
function recorded(sources: readonly Source[]): Recorded {
  const found: Recorded = { acts: new Set(), kinds: new Set(), fields: new Set(), elsewhere: new Set() };
  for (const source of sources) {
    const file = parse(source);
    const wordsOf = reader(file, found.elsewhere);
    for (const call of callsOf("record", file)) {
      const [, , act, object, options] = call.arguments;
      for (const word of wordsOf(act)) found.acts.add(word);
      for (const word of wordsOf(property(object, "kind"))) found.kinds.add(word);
      for (const word of wordsOf(property(options, "fields"))) found.fields.add(word);
    }
  }
  return found;
}

/** Reads the words an expression can be, following names through the constants, parameters and additions of its file. */
function reader(file: ts.SourceFile, elsewhere: Set<string>) {
  const wordsOf = (node: ts.Node | undefined): string[] => {
    if (!node) return [];
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (starts, span) =>
          starts.flatMap((start) => wordsOf(span.expression).map((word) => start + word + span.literal.text)),
        [node.head.text],
      );
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(wordsOf);
    if (ts.isConditionalExpression(node)) return [...wordsOf(node.whenTrue), ...wordsOf(node.whenFalse)];
    if (ts.isUnionTypeNode(node)) return node.types.flatMap(wordsOf);
    if (ts.isLiteralTypeNode(node)) return wordsOf(node.literal);
    if (ts.isCallExpression(node)) return wordsOf(node.expression);
    if (ts.isPropertyAccessExpression(node) || isWrapped(node)) return wordsOf(node.expression);
    if (ts.isIdentifier(node)) return named(node.text);
    elsewhere.add(node.getText());
    return [];
  };
  const named = (name: string): string[] => {
    const told = nodesOf(file).flatMap((node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === name) return node.initializer ?? [];
      if (ts.isParameter(node) && node.name.getText() === name && isWords(node.type)) return node.type ?? [];
      return ts.isCallExpression(node) && node.expression.getText() === `${name}.push`
        ? [...node.arguments]
        : [];
    });
    if (told.length === 0) elsewhere.add(name);
    return told.flatMap(wordsOf);
  };
  return wordsOf;
}

const isWords = (type: ts.TypeNode | undefined) =>
  type !== undefined && (ts.isUnionTypeNode(type) || ts.isLiteralTypeNode(type));

const isWrapped = (
  node: ts.Node,
): node is ts.AsExpression | ts.SatisfiesExpression | ts.ParenthesizedExpression | ts.SpreadElement =>
  ts.isAsExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isParenthesizedExpression(node) ||
  ts.isSpreadElement(node);

function nodesOf(node: ts.Node): ts.Node[] {
  const inside: ts.Node[] = [];
  ts.forEachChild(node, (child) => void inside.push(child, ...nodesOf(child)));
  return inside;
}

const callsOf = (name: string, file: ts.SourceFile) =>
  nodesOf(file).filter(
    (node): node is ts.CallExpression => ts.isCallExpression(node) && node.expression.getText() === name,
  );

function property(node: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  for (const part of node.properties) {
    if (part.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(part)) return part.initializer;
    if (ts.isShorthandPropertyAssignment(part)) return part.name;
  }
  return undefined;
}

const unlabelled = (words: Iterable<string>, labels: Readonly<Record<string, string>>) =>
  [...words].filter((word) => !Object.hasOwn(labels, word));

test("every act, every kind of object and every field that is recorded has its words in both languages", () => {
  const { acts, kinds, fields, elsewhere } = recorded(sourcesIn("app"));
  expect(acts.size).toBeGreaterThan(25);
  expect(acts).toContain("second-factor.codes-renewed");
  expect(acts).toContain("grant.request");
  expect(kinds).toContain("organization");
  expect(fields).toContain("formedBy");
  expect(fields).toContain("themes");
  expect(fields).toContain("letterDetail");
  // Two lists of notices, told below, and the pattern of a refused page, which stands as the object.
  expect([...elsewhere].sort()).toEqual(["kind", "pattern", "switchableKinds"]);
  for (const { audit, notifications } of Object.values(dictionaries)) {
    expect(unlabelled(acts, audit.acts)).toEqual([]);
    expect(unlabelled(kinds, audit.kinds)).toEqual([]);
    expect(unlabelled(fields, audit.fieldNames)).toEqual([]);
    expect(unlabelled(switchableKinds, notifications.kinds)).toEqual([]);
  }
});

test("a field, an act or a list without words would be noticed", () => {
  const text = `
    const names = ["name", "birthday"] as const;
    const fields: string[] = names.filter((name) => stored[name] !== data[name]);
    fields.push("shoes");
    const act = waits ? "cat.ask" : "cat.give";
    record(tx, person, act, { kind: "cat", id }, { fields, now });
    record(tx, person, \`cat.\${change}\`, { kind: "cat", id }, { fields: [...lists] });
    function tell(change: "fed" | "brushed") {}
  `;
  const { acts, kinds, fields, elsewhere } = recorded([{ path: "app/a.ts", text }]);
  expect([...acts]).toEqual(["cat.ask", "cat.give", "cat.fed", "cat.brushed"]);
  expect([...kinds]).toEqual(["cat"]);
  expect(unlabelled(fields, dictionaries.es.audit.fieldNames)).toEqual(["birthday", "shoes"]);
  expect([...elsewhere]).toEqual(["lists"]);
});

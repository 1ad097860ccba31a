import ts from "typescript";
import { expect, test } from "vitest";
import { dictionaries } from "#app/locales/dictionary";
import { parse, sourcesIn } from "#tests/support/sources";

/** Every text that a call of `record` holds as its act or as the kind of its object. */
function recorded(): { acts: Set<string>; kinds: Set<string> } {
  const acts = new Set<string>();
  const kinds = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "record") {
      const [, , act, object] = node.arguments;
      if (act && ts.isStringLiteral(act)) acts.add(act.text);
      const kind = object && /kind: "([a-z-]+)"/.exec(object.getText())?.[1];
      if (kind) kinds.add(kind);
    }
    ts.forEachChild(node, look);
  };
  for (const source of sourcesIn("app")) look(parse(source));
  return { acts, kinds };
}

test("every act and every kind of object that is recorded has its words in both languages", () => {
  const { acts, kinds } = recorded();
  expect(acts.size).toBeGreaterThan(15);
  expect(kinds).toContain("organization");
  for (const { audit } of Object.values(dictionaries)) {
    expect([...acts].filter((act) => !(act in audit.acts))).toEqual([]);
    expect([...kinds].filter((kind) => !(kind in audit.kinds))).toEqual([]);
  }
});

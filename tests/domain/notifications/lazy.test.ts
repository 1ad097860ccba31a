import { expect, test } from "vitest";
import { importsOf, sourcesIn, target } from "#tests/support/sources";

test("react-email comes only with the module that renders, and that one only on demand", () => {
  const sources = sourcesIn("app", "db").filter(
    ({ path }) => path !== "app/domain/notifications/rendering.server.ts",
  );
  const found = sources.flatMap((source) =>
    importsOf(source)
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ specifier }) => ({ source, specifier, path: target(source.path, specifier) ?? specifier })),
  );
  const heavy = found.filter(({ path }) => path === "react-email" || path.startsWith("emails/"));
  expect(heavy.map(({ source }) => source.path)).toEqual([]);
  const rendering = found.filter(({ path }) => path === "app/domain/notifications/rendering.server");
  expect(rendering.map(({ source }) => source.path)).toEqual(["app/domain/notifications/delivery.server.ts"]);
  expect(rendering[0]?.source.text).toContain('await import("./rendering.server")');
});

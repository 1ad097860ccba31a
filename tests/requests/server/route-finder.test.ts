import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { isPlainPath, routeFinder } from "#app/server/route-patterns.server";
import { production } from "#tests/support/application";

const { build } = await production();
const routes = Object.values(build.routes).flatMap((route) => (route ? [route] : []));

type Table = Parameters<typeof matchRoutes>[0];

/** The table as Remix gives it to its router. */
const nested = (parentId?: string): Table =>
  routes
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, path, index } : { id, path, children: nested(id) },
    ) as Table;

const table = nested();
const chosenByRemix = (path: string) => matchRoutes(table, path)?.at(-1)?.route.id;

/** An address of every route, and the same one step longer, shorter, and with its last step replaced. */
const addresses = routes.flatMap(({ path = "" }) => {
  const plain = `/${path.replace(/:\w+/g, "x-1").replace("*", "nada/de-nada")}`;
  return [plain, `${plain}/otra`, plain.replace(/\/[^/]+$/, "") || "/", plain.replace(/[^/]+$/, "nueva")];
});

test("for every plain address our finder says the route that Remix will choose", () => {
  const plain = addresses.filter(isPlainPath);
  expect(plain.length).toBeGreaterThan(routes.length);
  const find = routeFinder(build.routes);
  expect(plain.map((path) => [path, find(path)?.id])).toEqual(
    plain.map((path) => [path, chosenByRemix(path)]),
  );
});

test("an address that Remix would read in another way than it is written is not plain", () => {
  for (const path of [
    "//",
    "/a//b",
    "/a/",
    "/A",
    "/a%62",
    "/a.data",
    "/_root",
    "/ñ",
    "/a\\b",
    "a",
    "/a?b",
    "",
  ])
    expect(isPlainPath(path), path).toBe(false);
});

test("the last route of the table that fits is not always Remix's: the check can tell", () => {
  const find = routeFinder(
    Object.fromEntries(Object.entries(build.routes).filter(([id]) => !/\/new$/.test(id))),
  );
  const others = addresses.filter(isPlainPath).filter((path) => find(path)?.id !== chosenByRemix(path));
  expect(others).toContain("/organizaciones/nueva");
});

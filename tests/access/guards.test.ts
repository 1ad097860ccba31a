import { expect, test } from "vitest";
import { rules } from "#tests/access-rules";
import { handlers, walkOpenGuards } from "#tests/support/access-walk";

test("every handler of the production build has a stated rule, and every rule a handler", () => {
  const stated = Object.entries(rules).flatMap(([id, rule]) =>
    (["loader", "action"] as const).filter((handler) => rule[handler]).map((handler) => `${handler} ${id}`),
  );
  expect(stated.sort()).toEqual(handlers.map(({ id, handler }) => `${handler} ${id}`).sort());
});

walkOpenGuards();

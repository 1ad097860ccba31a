import { afterAll, afterEach, expect, test } from "vitest";
import { rules } from "#tests/access-rules";
import { serve } from "./application";
import { clearScenes, scene, type ViewerKind, viewerKinds } from "./cast";
import { type Handler, openable, withOpenGuard } from "./pass-through";
import { observe, type Rule } from "./walk";

const { build } = await serve({ alter: openable });

/** Every handler of the production build: a loader or an action of a route. */
export const handlers = Object.values(build.routes).flatMap((route) =>
  route
    ? (["loader", "action"] as const)
        .filter((handler) => route.module[handler])
        .map((handler) => ({ id: route.id, handler }))
    : [],
);

const rulesOf = (id: string, handler: Handler): readonly Rule[] => rules[id]?.[handler] ?? [];

/** Rules that refuse someone have a guard to lose; those that let everyone pass have none. */
const guards = (rule: Rule): boolean =>
  !rule.unguarded && viewerKinds.some((kind) => rule.expected(kind) !== "ok");

afterEach(clearScenes);
afterAll(clearScenes);

/** Tests every rule of the loaders, or of the actions, with each kind of viewer. */
export function walkRules(which: Handler): void {
  for (const { id, handler } of handlers.filter((one) => one.handler === which)) {
    for (const [n, rule] of rulesOf(id, handler).entries()) {
      for (const form of ["document", "data"] as const) {
        test(`${handler} ${id} (${n + 1}) as ${form}: each kind of viewer gets what the rule says, and refusals change nothing`, {
          timeout: 120_000,
        }, async () => {
          for (const kind of viewerKinds) await expectRule(id, handler, form, rule, kind);
        });
      }
    }
  }
}

async function expectRule(
  id: string,
  handler: Handler,
  form: "document" | "data",
  rule: Rule,
  kind: ViewerKind,
) {
  await clearScenes();
  const { outcome, changed, answer } = await observe(
    id,
    handler,
    form,
    rule,
    await scene(kind, rule.state ?? "published"),
  );
  const expected = rule.expected(kind);
  expect({ kind, outcome, path: answer.path }).toEqual({ kind, outcome: expected, path: answer.path });
  const allowed = expected === (rule.answers ?? "ok");
  if (!allowed) return expect({ kind, changed }).toEqual({ kind, changed: [] });
  const { changes = [], mayChange = [] } = rule;
  expect({ kind, missing: changes.filter((table) => !changed.includes(table)) }).toEqual({
    kind,
    missing: [],
  });
  if (changes.length === 0)
    expect({ kind, more: changed.filter((table) => !mayChange.some((one) => one === table)) }).toEqual({
      kind,
      more: [],
    });
}

/** Tests that each handler's rules turn red where its guard lets everyone pass. */
export function walkOpenGuards(): void {
  for (const { id, handler } of handlers) {
    const guarded = rulesOf(id, handler).filter(guards);
    if (guarded.length === 0) continue;
    test(`without its guard, ${handler} ${id} is noticed`, { timeout: 120_000 }, async () => {
      expect(await notices(id, handler, guarded)).toBe(true);
    });
  }
}

/** Whether some rule of the handler turns red while its guard lets everyone pass. */
async function notices(id: string, handler: Handler, guarded: readonly Rule[]): Promise<boolean> {
  for (const rule of guarded) {
    for (const kind of viewerKinds.filter((one) => rule.expected(one) !== "ok")) {
      for (const leadsAll of [true, false]) {
        const set = await scene(kind, rule.state ?? "published");
        const accountId = set.viewer.id ?? set.other.id;
        const secrets = await rule.pass?.(set);
        const { outcome, changed } = await withOpenGuard(
          id,
          handler,
          { accountId, leadsAll, ...secrets },
          () => observe(id, handler, "document", rule, set),
        );
        if (changed.length > 0 || (outcome !== rule.expected(kind) && outcome !== "failed")) return true;
      }
    }
  }
  return false;
}

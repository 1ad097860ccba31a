import { expect, test } from "vitest";
import { allows, isEditable, isReturned, type Mover, moves } from "#app/domain/organizations/state";
import { organizationStates } from "#db/schema/organizations";

const movers: Mover[] = ["member", "editor", "leader", "networks"];

test("of every state, move and role, only those of the table are allowed", () => {
  const allowed = organizationStates.flatMap((state) =>
    (Object.keys(moves) as (keyof typeof moves)[]).flatMap((move) =>
      movers.filter((by) => allows(state, move, by)).map((by) => `${by}: ${state} → ${moves[move].to}`),
    ),
  );
  expect(allowed).toEqual([
    "leader: draft → in-review",
    "networks: in-review → published",
    "networks: in-review → draft",
  ]);
});

test("no move leads where it starts, and every move starts and ends in a state of the list", () => {
  for (const { from, to } of Object.values(moves)) {
    expect(from).not.toBe(to);
    expect(organizationStates).toContain(from);
    expect(organizationStates).toContain(to);
  }
});

test("a profile is edited while it is alive", () => {
  expect(organizationStates.filter(isEditable)).toEqual(["draft", "in-review", "published"]);
});

test("returned is a draft that came back, and nothing else", () => {
  const at = new Date();
  const returned = organizationStates.flatMap((state) =>
    [null, at].filter((returnedAt) => isReturned({ state, returnedAt })).map(() => state),
  );
  expect(returned).toEqual(["draft"]);
});

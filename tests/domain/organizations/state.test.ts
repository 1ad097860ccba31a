import { expect, test } from "vitest";
import {
  allows,
  awaitsMending,
  isEditable,
  isReturned,
  type Mover,
  moves,
} from "#app/domain/organizations/state";
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

test("a returned profile awaits mending until its people change it", () => {
  const returnedAt = new Date(2000);
  const at = (time: number, state: "draft" | "in-review" = "draft") =>
    awaitsMending({ state, returnedAt, updatedAt: new Date(time) });
  expect([at(1000), at(2000), at(3000), at(1000, "in-review")]).toEqual([true, true, false, false]);
  expect(awaitsMending({ state: "draft", returnedAt: null, updatedAt: new Date(1000) })).toBe(false);
});

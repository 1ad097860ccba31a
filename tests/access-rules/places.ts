import { paths } from "#app/paths";
import type { OrganizationState } from "#db/schema/organizations";
import type { ViewerKind } from "#tests/support/cast";
import type { Outcome, Rule } from "#tests/support/walk";
import { by, insiders, type Rules, signedIn, slugOf } from "./expectations";

/** Who may read where an organization truly is: its leaders and editors, networks staff, trainers of its office. */
const readers: Partial<Record<ViewerKind, Outcome>> = {
  editor: "ok",
  leader: "ok",
  trainer: "ok",
  networks: "ok",
  networksMember: "ok",
};
const writers: Partial<Record<ViewerKind, Outcome>> = { editor: "ok", leader: "ok" };

/** Everyone who sees the organization and is not among them is forbidden; who does not see it finds nothing. */
const expected = (
  method: "loader" | "action",
  state: OrganizationState,
  allowed: Partial<Record<ViewerKind, Outcome>>,
) => {
  const seeing = Object.fromEntries(Object.keys(insiders).map((kind) => [kind, "forbidden" as const]));
  return signedIn(method, by({ ...seeing, ...allowed }, state === "published" ? "forbidden" : "not-found"));
};

const page = (state: OrganizationState): Rule => ({
  state,
  path: (scene) => paths.organizationPlace(slugOf(scene)),
  expected: expected("loader", state, readers),
});

const choice = (state: OrganizationState): Rule => ({
  state,
  path: (scene) => paths.organizationPlace(slugOf(scene)),
  fields: () => ({ precision: "exact", audience: "network", point: "0.8124, -77.7171", version: 0 }),
  expected: expected("action", state, writers),
  changes: ["exactPlaces", "publishedPlaces", "auditEvents"],
});

export const placesRules: Rules = {
  "routes/places/edit": {
    loader: [page("published"), page("draft")],
    action: [choice("published"), choice("draft")],
  },
};

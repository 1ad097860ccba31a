import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { mergedAway, otherProfile } from "#tests/support/tidying";
import { networks, only, type Rules, slugOf } from "./expectations";

/** The profile with which the scene's organization is compared, by the address of the comparison. */
const comparison = async (scene: Scene) => {
  const { slug } = await otherProfile();
  return paths.merge(slug, { con: slugOf(scene) });
};

/** The scene's organization stays. */
const staying = (scene: Scene) => ({
  kept: slugOf(scene),
  reason: "Es la misma gente y la misma casa.",
  confirmed: "yes",
});

export const mergesRules: Rules = {
  "routes/duplicates/index": {
    loader: [{ path: () => paths.duplicates(), expected: only("loader", ...networks) }],
  },
  "routes/duplicates/distinction": {
    loader: [{ path: () => paths.distinction(), expected: only("loader", ...networks) }],
    action: [
      {
        path: () => paths.distinction(),
        fields: async (scene) => ({ one: slugOf(scene), other: (await otherProfile()).slug }),
        expected: only("action", "networks"),
        changes: ["distinctPairs", "auditEvents"],
      },
    ],
  },
  "routes/merges/new": {
    loader: [
      { path: (scene) => paths.merge(slugOf(scene)), expected: only("loader", ...networks) },
      { path: comparison, expected: only("loader", ...networks) },
    ],
    action: [
      {
        path: comparison,
        fields: staying,
        expected: only("action", "networks"),
        changes: ["organizations", "merges", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/merges/index": {
    loader: [{ path: () => paths.merges(), expected: only("loader", ...networks) }],
  },
  "routes/merges/reversion": {
    loader: [{ path: () => paths.mergeReversion("ninguna"), expected: only("loader", ...networks) }],
    action: [
      {
        path: async (scene) => paths.mergeReversion(await mergedAway(scene)),
        expected: only("action", "networks"),
        changes: ["organizations", "memberships", "merges", "auditEvents"],
      },
    ],
  },
};

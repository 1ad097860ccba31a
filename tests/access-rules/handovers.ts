import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { successorOf, waitingHandover } from "#tests/support/joining-objects";
import type { Rule } from "#tests/support/walk";
import { nobody, only, type Rules, signedIn, slugOf } from "./expectations";

type PathOf = (slug: string, uid: string) => string;
const own = ({ viewer, other }: Scene) => viewer.id ?? other.id;

/** An offer to whoever looks, one of hers, and one that is nothing to her. */
const offeredTo = (pathOf: PathOf) => async (scene: Scene) =>
  pathOf(slugOf(scene), await waitingHandover(scene, { to: own(scene) }));
const offeredBy = (pathOf: PathOf) => async (scene: Scene) =>
  pathOf(slugOf(scene), await waitingHandover(scene, { from: own(scene) }));
const foreign = (pathOf: PathOf) => async (scene: Scene) =>
  pathOf(slugOf(scene), await waitingHandover(scene, {}));

const read = (pathOf: PathOf): readonly Rule[] => [
  { path: offeredTo(pathOf), expected: signedIn("loader") },
  { path: offeredBy(pathOf), expected: signedIn("loader") },
  { path: foreign(pathOf), expected: signedIn("loader", nobody) },
];

const answered = (pathOf: PathOf): readonly Rule[] => [
  { path: offeredTo(pathOf), changes: ["handovers"], expected: signedIn("action") },
  { path: offeredBy(pathOf), expected: signedIn("action", () => "forbidden") },
  { path: foreign(pathOf), expected: signedIn("action", nobody) },
];

export const handoversRules: Rules = {
  "routes/handovers/new": {
    loader: [{ path: (scene) => paths.handover(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.handover(slugOf(scene)),
        fields: async (scene) => ({ successor: await successorOf(scene), afterwards: "member" }),
        changes: ["handovers", "scheduledTasks", "notifications"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/handovers/show": { loader: read(paths.handoverAnswer) },
  "routes/handovers/acceptance": {
    loader: read(paths.handoverAcceptance),
    action: answered(paths.handoverAcceptance),
  },
  "routes/handovers/refusal": {
    loader: read(paths.handoverRefusal),
    action: answered(paths.handoverRefusal),
  },
  "routes/handovers/cancellation": {
    loader: [
      { path: offeredBy(paths.handoverCancellation), expected: signedIn("loader") },
      { path: offeredTo(paths.handoverCancellation), expected: signedIn("loader", () => "forbidden") },
      { path: foreign(paths.handoverCancellation), expected: signedIn("loader", nobody) },
    ],
    action: [
      { path: offeredBy(paths.handoverCancellation), changes: ["handovers"], expected: signedIn("action") },
      { path: offeredTo(paths.handoverCancellation), expected: signedIn("action", () => "forbidden") },
      { path: foreign(paths.handoverCancellation), expected: signedIn("action", nobody) },
    ],
  },
};

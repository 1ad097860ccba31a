import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { termOf } from "#tests/support/file-objects";
import { by, insiders, only, type Rules, signedIn, slugOf } from "./expectations";

const fields = { position: "coordinator", holder: "Luz Canaria", startsOn: "2026-01-01", endsOn: "" };

const edited = async (scene: Scene) => paths.boardTerm(slugOf(scene), await termOf(scene));
const removed = async (scene: Scene) => paths.boardTermRemoval(slugOf(scene), await termOf(scene));
const editors = ["editor", "leader"] as const;

export const boardsRules: Rules = {
  "routes/boards/index": {
    loader: [
      {
        path: (scene) => paths.board(slugOf(scene)),
        expected: signedIn("loader", by(insiders, "forbidden")),
      },
    ],
  },
  "routes/boards/new": {
    loader: [{ path: (scene) => paths.newBoardTerm(slugOf(scene)), expected: only("loader", ...editors) }],
    action: [
      {
        path: (scene) => paths.newBoardTerm(slugOf(scene)),
        fields: () => fields,
        changes: ["boardTerms", "auditEvents"],
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/boards/edit": {
    loader: [{ path: edited, expected: only("loader", ...editors) }],
    action: [
      {
        path: edited,
        fields: () => ({ ...fields, version: 1 }),
        changes: ["boardTerms", "auditEvents"],
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/boards/removal": {
    loader: [{ path: removed, expected: only("loader", ...editors) }],
    action: [{ path: removed, changes: ["boardTerms", "auditEvents"], expected: only("action", ...editors) }],
  },
};

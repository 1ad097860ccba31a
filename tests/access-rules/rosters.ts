import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { rosterImportOf } from "#tests/support/roster-objects";
import { only, type Rules, slugOf } from "./expectations";

const leaders = { reads: only("loader", "leader"), acts: only("action", "leader") } as const;

const brought = (pathOf: (slug: string, uid: string) => string) => async (scene: Scene) =>
  pathOf(slugOf(scene), await rosterImportOf(scene));

export const rostersRules: Rules = {
  "routes/rosters/export": {
    loader: [
      {
        path: (scene) => paths.membersExport(slugOf(scene)),
        expected: only("loader", "editor", "leader"),
        changes: ["auditEvents"],
      },
    ],
  },
  "routes/rosters/template": {
    loader: [{ path: (scene) => paths.rosterTemplate(slugOf(scene)), expected: leaders.reads }],
  },
  "routes/rosters/import": {
    loader: [{ path: (scene) => paths.rosterImport(slugOf(scene)), expected: leaders.reads }],
    action: [
      {
        path: (scene) => paths.rosterImport(slugOf(scene)),
        fields: () => ({ lines: "Nueva Canaria, nueva@personas.test" }),
        changes: ["rosterImports"],
        expected: leaders.acts,
      },
    ],
  },
  "routes/rosters/preview": {
    loader: [{ path: brought(paths.rosterPreview), expected: leaders.reads }],
  },
  "routes/rosters/commit": {
    loader: [{ path: brought(paths.rosterCommit), expected: leaders.reads }],
    action: [
      {
        path: brought(paths.rosterCommit),
        changes: ["rosterImports", "members", "auditEvents"],
        expected: leaders.acts,
      },
    ],
  },
  "routes/rosters/cancellation": {
    loader: [{ path: brought(paths.rosterCancellation), expected: leaders.reads }],
    action: [{ path: brought(paths.rosterCancellation), changes: ["rosterImports"], expected: leaders.acts }],
  },
};

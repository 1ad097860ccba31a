import { paths } from "#app/paths";
import { importIn, sheet } from "#tests/support/import-objects";
import type { Rule } from "#tests/support/walk";
import { type Expected, networks, only, type Rules } from "./expectations";

const staffReads: Expected = only("loader", ...networks);
const staffActs: Expected = only("action", ...networks);

type State = Parameters<typeof importIn>[0];

const reads = (state: State, pathOf: (uid: string) => string): readonly Rule[] => [
  { path: async () => pathOf(await importIn(state)), expected: staffReads },
];

const acts = (state: State, pathOf: (uid: string) => string, rest: Partial<Rule>): readonly Rule[] => [
  { path: async () => pathOf(await importIn(state)), expected: staffActs, ...rest },
];

export const importsRules: Rules = {
  "routes/imports/index": { loader: [{ path: () => paths.imports(), expected: staffReads }] },
  "routes/imports/template": { loader: [{ path: () => paths.importTemplate(), expected: staffReads }] },
  "routes/imports/new": {
    loader: [{ path: () => paths.newImport(), expected: staffReads }],
    action: [
      {
        path: () => paths.newImport(),
        fields: () => ({ file: sheet() }),
        changes: ["imports", "files", "auditEvents"],
        expected: staffActs,
      },
    ],
  },
  "routes/imports/show": { loader: reads("ready", paths.import) },
  "routes/imports/mapping": {
    loader: reads("mapping", paths.importMapping),
    action: acts("mapping", paths.importMapping, {
      fields: () => ({
        name: "0",
        mission: "1",
        themes: "2",
        canton: "3",
        "default.kind": "collective",
        "default.legalForm": "informal",
        "default.formedBy": "mixed",
        "default.audience": "organization",
        version: "1",
      }),
      changes: ["imports", "auditEvents"],
    }),
  },
  "routes/imports/rows": {
    loader: reads("ready", paths.importRows),
    action: acts("ready", paths.importRows, { fields: () => ({ shown: "2" }), changes: ["importRows"] }),
  },
  "routes/imports/check": {
    loader: reads("ready", paths.importCheck),
    action: acts("ready", paths.importCheck, { changes: ["imports"] }),
  },
  "routes/imports/commit": {
    loader: reads("ready", paths.importCommit),
    action: acts("ready", paths.importCommit, { changes: ["imports"] }),
  },
  "routes/imports/retry": {
    loader: reads("uploaded", paths.importRetry),
    action: acts("uploaded", paths.importRetry, { changes: ["imports"] }),
  },
  "routes/imports/cancellation": {
    loader: reads("ready", paths.importCancellation),
    action: acts("ready", paths.importCancellation, { changes: ["imports", "importRows", "auditEvents"] }),
  },
};

import { paths } from "#app/paths";
import { hide, openFlag } from "#tests/support/tidying";
import { everyone, mine, networks, nobody, only, type Rules, slugOf } from "./expectations";

const reason = "El correo publicado es de otra persona.";
const report = { reason: "wrong-data", detail: "El teléfono no es de ellas." };

export const moderationRules: Rules = {
  "routes/moderation/report": {
    loader: [
      { path: (scene) => paths.organizationReport(slugOf(scene)), expected: everyone },
      {
        state: "draft",
        path: (scene) => paths.organizationReport(slugOf(scene)),
        expected: nobody,
        unguarded: true,
      },
    ],
    action: [
      {
        path: (scene) => paths.organizationReport(slugOf(scene)),
        fields: () => report,
        expected: everyone,
        changes: ["flags", "auditEvents"],
      },
      {
        state: "draft",
        path: (scene) => paths.organizationReport(slugOf(scene)),
        fields: () => report,
        expected: nobody,
        unguarded: true,
      },
    ],
  },
  "routes/moderation/mine": mine(() => paths.ownFlags()),
  "routes/moderation/index": {
    loader: [{ path: () => paths.flags(), expected: only("loader", ...networks, "auditor") }],
  },
  "routes/moderation/show": {
    loader: [
      {
        path: async (scene) => paths.flag(await openFlag(scene)),
        expected: only("loader", ...networks, "auditor"),
      },
    ],
    action: [
      {
        path: async (scene) => paths.flag(await openFlag(scene)),
        fields: () => ({ decision: "upheld", answer: reason }),
        expected: only("action", "networks"),
        changes: ["flags", "auditEvents"],
      },
    ],
  },
  "routes/moderation/measures": {
    loader: [{ path: (scene) => paths.measures(slugOf(scene)), expected: only("loader", ...networks) }],
    action: [
      {
        path: (scene) => paths.measures(slugOf(scene)),
        fields: () => ({ kind: "warn", reason }),
        expected: only("action", "networks"),
        changes: ["measures", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/moderation/display": {
    loader: [
      { path: (scene) => paths.organizationDisplay(slugOf(scene)), expected: only("loader", ...networks) },
    ],
    action: [
      {
        path: async (scene) => {
          await hide(scene);
          return paths.organizationDisplay(slugOf(scene));
        },
        expected: only("action", "networks"),
        changes: ["organizations", "notifications", "auditEvents"],
      },
    ],
  },
};

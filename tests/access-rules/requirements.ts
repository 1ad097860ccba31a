import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { requirementOf } from "#tests/support/file-objects";
import {
  admins,
  by,
  confirmed,
  insiders,
  networks,
  only,
  type Rules,
  signedIn,
  slugOf,
} from "./expectations";

const fields = {
  legalForm: "informal",
  position: 910,
  title: "Un requisito de la prueba",
  detail: "Para lo que sirve este requisito.",
  validFrom: "2026-01-01",
};

const marked = async (scene: Scene) => paths.requirementMark(slugOf(scene), await requirementOf());
const edited = async () => paths.requirement(await requirementOf());
const editors = ["editor", "leader"] as const;

export const requirementsRules: Rules = {
  "routes/requirements/checklist": {
    loader: [
      {
        path: (scene) => paths.checklist(slugOf(scene)),
        expected: signedIn("loader", by(insiders, "forbidden")),
      },
    ],
  },
  "routes/requirements/mark": {
    loader: [{ path: marked, expected: only("loader", ...editors) }],
    action: [
      {
        path: marked,
        fields: () => ({ state: "done", since: "2026-01-01", version: 0 }),
        changes: ["requirementMarks", "auditEvents"],
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/requirements/index": {
    loader: [
      { path: () => paths.requirements(), expected: only("loader", ...admins, ...networks, "auditor") },
    ],
  },
  "routes/requirements/new": {
    loader: [{ path: () => paths.newRequirement(), expected: confirmed(only("loader", ...admins)) }],
    action: [
      {
        path: () => paths.newRequirement(),
        fields: () => fields,
        changes: ["requirements", "auditEvents"],
        expected: confirmed(only("action", ...admins)),
      },
    ],
  },
  "routes/requirements/edit": {
    loader: [{ path: edited, expected: confirmed(only("loader", ...admins)) }],
    action: [
      {
        path: edited,
        fields: () => ({ ...fields, version: 1 }),
        changes: ["requirements", "auditEvents"],
        expected: confirmed(only("action", ...admins)),
      },
    ],
  },
};

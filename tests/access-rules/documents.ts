import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { documentOf } from "#tests/support/file-objects";
import { networks, only, type Rules, slugOf } from "./expectations";

const fields = { kind: "minutes", title: "Acta de la asamblea", issuer: "La asamblea" };

const edited = async (scene: Scene) => paths.document(slugOf(scene), (await documentOf(scene)).uid);
const removed = async (scene: Scene) => paths.documentRemoval(slugOf(scene), (await documentOf(scene)).uid);

export const documentsRules: Rules = {
  "routes/documents/index": {
    loader: [
      {
        path: (scene) => paths.documents(slugOf(scene)),
        expected: only("loader", "editor", "leader", ...networks),
      },
    ],
  },
  "routes/documents/new": {
    loader: [{ path: (scene) => paths.newDocument(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.newDocument(slugOf(scene)),
        fields: () => fields,
        changes: ["organizationDocuments", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/documents/edit": {
    loader: [{ path: edited, expected: only("loader", "leader") }],
    action: [
      {
        path: edited,
        fields: () => ({ ...fields, version: 1 }),
        changes: ["organizationDocuments", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/documents/removal": {
    loader: [{ path: removed, expected: only("loader", "leader") }],
    action: [
      {
        path: removed,
        changes: ["organizationDocuments", "files", "fileParts", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
};

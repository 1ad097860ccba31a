import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { chosenPicture, documentOf, importOf, logoOf, proofOf } from "#tests/support/file-objects";
import { by, everyone, insiders, networks, nobody, type Rules, signedIn, slugOf } from "./expectations";

const editors = by({ editor: "ok", leader: "ok" }, "forbidden");
const ofNetworks = by(Object.fromEntries(networks.map((kind) => [kind, "ok"])), "not-found");

export const filesRules: Rules = {
  "routes/files/show": {
    loader: [
      { path: () => paths.file(newUid()), expected: nobody, unguarded: true },
      { path: async (scene) => paths.file(await logoOf(scene)), expected: everyone },
      {
        state: "draft",
        path: async (scene) => paths.file(await logoOf(scene)),
        expected: by(insiders, "not-found"),
      },
      {
        path: async (scene) => paths.file((await documentOf(scene)).fileUid),
        expected: (kind) => (kind === "editor" || kind === "leader" ? "ok" : ofNetworks(kind)),
      },
      { path: async (scene) => paths.file(await proofOf(scene, scene.other.id)), expected: ofNetworks },
      {
        path: async (scene) => paths.file(await proofOf(scene, scene.viewer.id ?? scene.other.id)),
        expected: by({ visitor: "not-found" }, "ok"),
      },
      { path: async () => paths.file(await importOf()), expected: nobody, unguarded: true },
    ],
  },
  "routes/files/logo": {
    loader: [
      {
        path: (scene) => paths.organizationLogo(slugOf(scene)),
        expected: signedIn("loader", editors),
      },
    ],
    action: [
      {
        path: (scene) => paths.organizationLogo(slugOf(scene)),
        fields: async () => ({ file: await chosenPicture() }),
        changes: ["organizations", "files", "fileParts", "auditEvents"],
        expected: signedIn("action", editors),
      },
    ],
  },
  "routes/files/logo-removal": {
    loader: [
      {
        path: (scene) => paths.organizationLogoRemoval(slugOf(scene)),
        expected: signedIn("loader", editors),
      },
    ],
    action: [
      {
        path: async (scene) => {
          await logoOf(scene);
          return paths.organizationLogoRemoval(slugOf(scene));
        },
        changes: ["organizations", "files", "auditEvents"],
        expected: signedIn("action", editors),
      },
    ],
  },
};

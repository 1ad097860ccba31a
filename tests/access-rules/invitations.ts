import { newToken } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { waitingInvitation } from "#tests/support/joining-objects";
import { everyone, nobody, only, type Rules, signedIn, slugOf } from "./expectations";

const uidOf = async (scene: Scene) => (await waitingInvitation(scene)).uid;
const tokenOf = async (scene: Scene, means: "mail" | "link" = "link") =>
  (await waitingInvitation(scene, means)).token;
const pass = async (scene: Scene) => ({ params: { token: await tokenOf(scene) } });

/** One to the address of whoever looks, and one to another's. */
const invited = (pathOf: (uid: string) => string) => async (scene: Scene) =>
  pathOf((await waitingInvitation(scene, "mail", scene.viewer.id ?? scene.other.id)).uid);
const invitedElse = (pathOf: (uid: string) => string) => async (scene: Scene) =>
  pathOf((await waitingInvitation(scene, "mail")).uid);

const shown = async (scene: Scene) => paths.invitation(slugOf(scene), await uidOf(scene));
const cancelled = async (scene: Scene) => paths.invitationCancellation(slugOf(scene), await uidOf(scene));
const byMail = { mail: "vecina@personas.test", role: "member" };
const byLink = { role: "editor", places: 10, days: 7 };

export const invitationsRules: Rules = {
  "routes/invitations/index": {
    loader: [{ path: (scene) => paths.invitations(slugOf(scene)), expected: only("loader", "leader") }],
  },
  "routes/invitations/new": {
    loader: [{ path: (scene) => paths.newInvitation(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.newInvitation(slugOf(scene)),
        fields: () => byMail,
        changes: ["invitations", "notifications", "scheduledTasks"],
        expected: only("action", "leader"),
      },
      {
        path: (scene) => paths.newInvitation(slugOf(scene), { por: "enlace" }),
        fields: () => byLink,
        changes: ["invitations", "scheduledTasks"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/invitations/show": { loader: [{ path: shown, expected: only("loader", "leader") }] },
  "routes/invitations/cancellation": {
    loader: [{ path: cancelled, expected: only("loader", "leader") }],
    action: [{ path: cancelled, changes: ["invitations"], expected: only("action", "leader") }],
  },
  "routes/invitations/acceptance": {
    loader: [
      { path: () => paths.acceptInvitation(newToken()), expected: nobody, pass },
      { path: async (scene) => paths.acceptInvitation(await tokenOf(scene)), expected: everyone },
    ],
    action: [
      { path: () => paths.acceptInvitation(newToken()), expected: signedIn("action", nobody), pass },
      {
        path: async (scene) => paths.acceptInvitation(await tokenOf(scene)),
        mayChange: [
          ...["invitations", "invitationAcceptances", "memberships", "members"],
          ...["notifications", "auditEvents"],
        ] as const,
        expected: signedIn("action"),
      },
    ],
  },
  "routes/invitations/own": {
    loader: [
      { path: invited(paths.ownInvitation), expected: signedIn("loader") },
      { path: invitedElse(paths.ownInvitation), expected: signedIn("loader", nobody) },
    ],
    action: [
      {
        path: invited(paths.ownInvitation),
        mayChange: [
          ...["invitations", "invitationAcceptances", "memberships", "members"],
          ...["notifications", "auditEvents"],
        ] as const,
        expected: signedIn("action"),
      },
      { path: invitedElse(paths.ownInvitation), expected: signedIn("action", nobody) },
    ],
  },
  "routes/invitations/own-refusal": {
    loader: [{ path: invited(paths.ownInvitationRefusal), expected: signedIn("loader") }],
    action: [
      {
        path: invited(paths.ownInvitationRefusal),
        changes: ["invitations"],
        expected: signedIn("action"),
      },
      { path: invitedElse(paths.ownInvitationRefusal), expected: signedIn("action") },
    ],
  },
  "routes/invitations/refusal": {
    loader: [{ path: async (scene) => paths.invitationRefusal(await tokenOf(scene)), expected: everyone }],
    action: [
      { path: () => paths.invitationRefusal(newToken()), expected: everyone },
      { path: async (scene) => paths.invitationRefusal(await tokenOf(scene)), expected: everyone },
      {
        path: async (scene) => paths.invitationRefusal(await tokenOf(scene, "mail")),
        changes: ["invitations"],
        expected: everyone,
      },
    ],
  },
};

import { paths } from "#app/paths";
import { waitingGrant } from "#tests/support/access-objects";
import { admins, by, confirmed, only, type Rules, signedIn } from "./expectations";

const inTenMonths = () => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

export const grantsRules: Rules = {
  "routes/grants/new": {
    loader: [
      { path: ({ other }) => paths.newGrant(other.uid), expected: confirmed(only("loader", ...admins)) },
    ],
    action: [
      {
        path: ({ other }) => paths.newGrant(other.uid),
        fields: () => ({
          role: "networks",
          reason: "Acompaña las redes del norte",
          expiresOn: inTenMonths(),
        }),
        changes: ["grants", "auditEvents", "notifications"],
        expected: confirmed(only("action", ...admins)),
      },
      {
        path: ({ viewer, other }) => paths.newGrant(viewer.uid || other.uid),
        fields: () => ({ role: "networks", reason: "Me lo doy a mí misma", expiresOn: inTenMonths() }),
        expected: signedIn("action", by({ adminUnconfirmed: "confirm" }, "forbidden")),
      },
    ],
  },
  "routes/grants/approval": {
    loader: [
      {
        path: async (scene) => paths.grantApproval(await waitingGrant(scene)),
        expected: only("loader", ...admins, "auditor"),
      },
    ],
    action: [
      {
        path: async (scene) => paths.grantApproval(await waitingGrant(scene)),
        changes: ["grants", "auditEvents", "notifications"],
        expected: confirmed(only("action", ...admins)),
      },
    ],
  },
  "routes/grants/revocation": {
    loader: [
      {
        path: async (scene) => paths.grantRevocation(await waitingGrant(scene)),
        expected: confirmed(only("loader", ...admins)),
      },
    ],
    action: [
      {
        path: async (scene) => paths.grantRevocation(await waitingGrant(scene)),
        fields: () => ({ reason: "Ya no hace falta este permiso" }),
        changes: ["grants", "auditEvents"],
        expected: confirmed(only("action", ...admins)),
      },
    ],
  },
};

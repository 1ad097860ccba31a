import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { ibarra } from "#tests/support/access-objects";
import { admins, only, type Rules } from "./expectations";

const offices = ["admin", "adminUnconfirmed", "auditor"] as const;

const officeFields = { name: "Oficina de la prueba", seat: "1901", active: "yes" };

export const officesRules: Rules = {
  "routes/offices/index": { loader: [{ path: () => paths.offices(), expected: only("loader", ...offices) }] },
  "routes/offices/new": {
    loader: [{ path: () => paths.newOffice(), expected: only("loader", ...admins) }],
    action: [
      {
        path: () => paths.newOffice(),
        fields: () => officeFields,
        changes: ["offices", "auditEvents"],
        expected: only("action", ...admins),
      },
    ],
  },
  "routes/offices/edit": {
    loader: [{ path: () => paths.office("ibarra"), expected: only("loader", ...admins) }],
    action: [
      {
        path: () => paths.office("ibarra"),
        fields: async () => ({
          ...officeFields,
          name: `Ibarra ${newUid()}`,
          covers: ["1001"],
          seat: "1001",
          version: await ibarra(),
        }),
        changes: ["offices", "auditEvents"],
        expected: only("action", ...admins),
      },
    ],
  },
};

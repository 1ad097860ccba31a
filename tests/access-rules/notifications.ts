import { unsubscribeToken } from "#app/domain/notifications/unsubscription.server";
import { paths } from "#app/paths";
import { failedLetter } from "#tests/support/access-objects";
import { admins, byToken, mine, only, ownAct, type Rules } from "./expectations";

export const notificationsRules: Rules = {
  "routes/notifications/index": {
    ...mine(() => paths.notifications()),
    action: ownAct(() => paths.notifications(), ["notificationPreferences"]),
  },
  "routes/notifications/unsubscribe": byToken(
    paths.unsubscribe,
    async ({ other }) => unsubscribeToken({ accountId: other.id, kind: "organization-published" }),
    { fields: {}, changes: ["notificationPreferences"] },
  ),
  "routes/notifications/queue": {
    loader: [{ path: () => paths.mailQueue(), expected: only("loader", ...admins, "auditor") }],
  },
  "routes/notifications/retry": {
    loader: [
      {
        path: async (scene) => paths.mailRetry(await failedLetter(scene)),
        expected: only("loader", ...admins),
      },
    ],
    action: [
      {
        path: async (scene) => paths.mailRetry(await failedLetter(scene)),
        changes: ["notifications", "auditEvents"],
        expected: only("action", ...admins),
      },
    ],
  },
};

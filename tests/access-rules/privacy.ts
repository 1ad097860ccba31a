import { paths } from "#app/paths";
import { by, confirmed, mine, mineConfirmed, type Rules, signedIn } from "./expectations";

export const privacyRules: Rules = {
  "routes/privacy/index": mine(() => paths.ownData()),
  "routes/privacy/download": {
    loader: mineConfirmed(() => paths.ownDataDownload()).map((rule) => ({
      ...rule,
      mayChange: ["auditEvents"] as const,
    })),
  },
  "routes/privacy/deletion": {
    loader: mineConfirmed(() => paths.accountDeletion()),
    action: [
      {
        path: () => paths.accountDeletion(),
        fields: () => ({ sure: "yes" }),
        // Who leads an organization alone, and the last administrator, stay.
        expected: confirmed(signedIn("action", by({ outsider: "failed", admin: "failed" }, "ok"))),
        mayChange: [
          ...([
            "accounts",
            "sessions",
            "memberships",
            "members",
            "grants",
            "secondFactors",
            "recoveryCodes",
          ] as const),
          ...(["organizations", "notifications", "notificationPreferences", "auditEvents"] as const),
        ],
      },
    ],
  },
};

import { paths } from "#app/paths";
import { by, confirmed, mineConfirmed, type Rules, signedIn } from "./expectations";

export const secondFactorsRules: Rules = {
  "routes/second-factors/show": {
    loader: mineConfirmed(() => paths.secondFactor()),
    action: [
      {
        path: () => paths.secondFactor(),
        expected: confirmed(signedIn("action")),
        mayChange: ["secondFactors", "auditEvents"],
      },
    ],
  },
  "routes/second-factors/new": {
    loader: mineConfirmed(() => paths.newSecondFactor()),
    action: [
      {
        path: () => paths.newSecondFactor(),
        fields: () => ({ code: "123456" }),
        expected: confirmed(signedIn("action")),
        mayChange: ["secondFactors", "recoveryCodes", "sessions", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/second-factors/recovery-codes": {
    loader: mineConfirmed(() => paths.recoveryCodes()),
    action: [
      {
        path: () => paths.recoveryCodes(),
        expected: confirmed(signedIn("action")),
        mayChange: ["recoveryCodes", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/second-factors/removal": {
    loader: mineConfirmed(() => paths.secondFactorRemoval()),
    action: [
      {
        path: () => paths.secondFactorRemoval(),
        expected: confirmed(signedIn("action", by({ admin: "failed" }, "ok"))),
        mayChange: ["secondFactors", "recoveryCodes", "sessions", "notifications", "auditEvents"],
      },
    ],
  },
};

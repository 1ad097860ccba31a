import { paths } from "#app/paths";
import { mine, type Rules, signedIn } from "./expectations";

export const sessionsRules: Rules = {
  "routes/sessions/index": mine(() => paths.sessions()),
  "routes/sessions/end-others": {
    ...mine(() => paths.endOtherSessions()),
    action: [
      {
        path: () => paths.endOtherSessions(),
        expected: signedIn("action"),
        mayChange: ["sessions", "auditEvents"],
      },
    ],
  },
  "routes/sessions/end": {
    loader: [{ path: ({ other }) => paths.endSession(other.sessionUid), expected: signedIn("loader") }],
    action: [
      {
        path: ({ other }) => paths.endSession(other.sessionUid),
        expected: signedIn("action", () => "not-found"),
      },
      {
        path: ({ viewer, other }) => paths.endSession(viewer.sessionUid || other.sessionUid),
        changes: ["sessions", "auditEvents"],
        expected: signedIn("action"),
      },
    ],
  },
};

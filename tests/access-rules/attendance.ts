import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { begunActivityOf } from "#tests/support/sign-up-objects";
import { only, type Rules } from "./expectations";

const path = async (scene: Scene) => paths.attendance((await begunActivityOf(scene)).activity.slug);
const editors = ["editor", "leader"] as const;

export const attendanceRules: Rules = {
  "routes/attendance/edit": {
    loader: [{ path, expected: only("loader", ...editors) }],
    action: [
      {
        path,
        fields: () => ({ shown: "", walkIn1: "Luz Canaria" }),
        changes: ["signUps"],
        expected: only("action", ...editors),
      },
    ],
  },
};

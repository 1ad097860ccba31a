import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { begunActivityOf } from "#tests/support/sign-up-objects";
import { by, insiders, only, type Rules, signedIn } from "./expectations";

const slugOf = async (scene: Scene) => (await begunActivityOf(scene)).activity.slug;
const editors = ["editor", "leader"] as const;

export const activityReportsRules: Rules = {
  "routes/activity-reports/show": {
    loader: [
      {
        path: async (scene) => paths.activityReport(await slugOf(scene)),
        expected: signedIn("loader", by(insiders, "forbidden")),
      },
    ],
  },
  "routes/activity-reports/edit": {
    loader: [
      {
        path: async (scene) => paths.editActivityReport(await slugOf(scene)),
        expected: only("loader", ...editors),
      },
    ],
    action: [
      {
        path: async (scene) => paths.editActivityReport(await slugOf(scene)),
        fields: () => ({
          summary: "Nos reunimos y acordamos.",
          attendance: "9",
          "gender-women": "9",
          version: 0,
        }),
        changes: ["activityReports", "activityDemographics"],
        expected: only("action", ...editors),
      },
    ],
  },
};

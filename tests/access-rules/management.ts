import { paths } from "#app/paths";
import { admins, networks, only, type Rules } from "./expectations";

export const managementRules: Rules = {
  "routes/management/show": {
    loader: [
      {
        path: () => paths.management(),
        expected: only(
          "loader",
          "trainer",
          "trainerElsewhere",
          ...networks,
          "focalPoint",
          ...admins,
          "auditor",
        ),
      },
    ],
  },
  "routes/management/activities": {
    loader: [{ path: () => paths.managedActivities(), expected: only("loader", ...networks) }],
  },
  "routes/management/roster-readings": {
    loader: [{ path: () => paths.rosterReadings(), expected: only("loader", "auditor") }],
  },
};

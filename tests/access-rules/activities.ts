import { addDays, dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { activityOf, hiddenActivityOf, hostAskedBy, hostAskedOf } from "#tests/support/activity-objects";
import { addOrganization, type Scene } from "#tests/support/cast";
import { db } from "#tests/support/database";
import {
  by,
  everyone,
  insiders,
  networks,
  ofHidden,
  only,
  type Rules,
  signedIn,
  slugOf,
} from "./expectations";

const editors = ["editor", "leader"] as const;
const traces = ["activities", "occurrences", "auditEvents"] as const;

const fields = () => ({
  title: `Encuentro ${newUid()}`,
  description: "Nos reunimos para conocernos y planear juntas.",
  day: addDays(dayOf(new Date()), 3),
  startTime: "10:00",
  endTime: "12:00",
  format: "place",
  canton: "0401",
});

const reason = "La sala quedó sin luz esta semana.";

/** Of an activity that only its organizers' own people see, and the staff who accompany them. */
const own = { audience: "own" } as const;

const of =
  (path: (slug: string, day: string) => string, facts: Parameters<typeof activityOf>[1] = {}) =>
  async (scene: Scene) => {
    const { slug, day } = await activityOf(scene, facts);
    return path(slug, day);
  };

/** Whom the pages of whoever organizes an activity of their own are for; the others do not learn that it is there. */
const ownOrganizers = by(
  {
    member: "forbidden",
    trainer: "forbidden",
    networks: "forbidden",
    networksMember: "forbidden",
    editor: "ok",
    leader: "ok",
  },
  "not-found",
);

const hostPath = async (scene: Scene) => {
  const { slug, uid } = await hostAskedOf(scene);
  return paths.hostAnswer(slug, uid);
};

export const activitiesRules: Rules = {
  "routes/activities/index": {
    loader: [
      { path: (scene) => paths.organizationActivities(slugOf(scene)), expected: everyone },
      {
        state: "draft",
        path: (scene) => paths.organizationActivities(slugOf(scene)),
        expected: by(insiders, "not-found"),
      },
    ],
  },
  "routes/activities/new": {
    loader: [{ path: (scene) => paths.newActivity(slugOf(scene)), expected: only("loader", ...editors) }],
    action: [
      {
        path: (scene) => paths.newActivity(slugOf(scene)),
        fields,
        changes: traces,
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/activities/show": {
    loader: [
      { path: of((slug) => paths.activity(slug)), expected: everyone },
      {
        path: of((slug) => paths.activity(slug), { audience: "network" }),
        expected: by(
          {
            visitor: "not-found",
            newcomer: "not-found",
            sleeping: "not-found",
            outsider: "not-found",
            member: "ok",
          },
          "ok",
        ),
      },
      {
        path: of((slug) => paths.activity(slug), own),
        expected: by(
          { member: "ok", editor: "ok", leader: "ok", trainer: "ok", networks: "ok", networksMember: "ok" },
          "not-found",
        ),
      },
      {
        path: async (scene) => paths.activity((await hiddenActivityOf(scene)).slug),
        expected: by(
          { member: "ok", editor: "ok", leader: "ok", networks: "ok", networksMember: "ok" },
          "not-found",
        ),
      },
    ],
  },
  "routes/activities/edit": {
    loader: [
      { path: of((slug) => paths.editActivity(slug)), expected: only("loader", ...editors) },
      { path: of((slug) => paths.editActivity(slug), own), expected: signedIn("loader", ownOrganizers) },
    ],
    action: [
      {
        path: of((slug) => paths.editActivity(slug)),
        fields: () => ({ ...fields(), version: 1 }),
        changes: traces,
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/activities/dates": {
    loader: [{ path: of((slug) => paths.activityDates(slug)), expected: only("loader", ...editors) }],
  },
  "routes/activities/move": {
    loader: [
      {
        path: of((slug, fecha) => paths.activityMove(slug, { fecha })),
        expected: only("loader", ...editors),
      },
    ],
    action: [
      {
        path: of((slug, fecha) => paths.activityMove(slug, { fecha })),
        fields: () => ({ ...fields(), version: 0 }),
        changes: ["occurrences", "auditEvents"],
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/activities/cancellation": {
    loader: [
      {
        path: of((slug, fecha) => paths.activityCancellation(slug, { fecha })),
        expected: only("loader", ...editors),
      },
    ],
    action: [
      {
        path: of((slug, fecha) => paths.activityCancellation(slug, { fecha })),
        fields: () => ({ reason }),
        changes: ["occurrences", "auditEvents"],
        expected: only("action", ...editors),
      },
      {
        path: of((slug) => paths.activityCancellation(slug, { todas: "si" })),
        fields: () => ({ reason }),
        changes: ["occurrences", "auditEvents"],
        expected: only("action", ...editors),
      },
      {
        path: async (scene) =>
          paths.activityCancellation((await hiddenActivityOf(scene)).slug, { todas: "si" }),
        fields: () => ({ reason }),
        expected: signedIn("action", ofHidden),
      },
    ],
  },
  "routes/activities/hosts": {
    loader: [{ path: of((slug) => paths.activityHosts(slug)), expected: only("loader", ...editors) }],
    action: [
      {
        path: of((slug) => paths.activityHosts(slug)),
        fields: async () => ({
          organization: (await db.tx((tx) => addOrganization(tx, "published", new Date()))).slug,
        }),
        changes: ["activityHosts", "scheduledTasks", "auditEvents"],
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/activities/host-answer": {
    loader: [{ path: hostPath, expected: signedIn("loader", by({ leader: "ok" }, "not-found")) }],
    action: [
      {
        path: hostPath,
        fields: () => ({ answer: "accept" }),
        changes: ["activityHosts", "auditEvents"],
        expected: signedIn("action", by({ leader: "ok" }, "not-found")),
      },
      {
        path: async (scene) => {
          const { slug, uid } = await hostAskedBy(scene);
          return paths.hostAnswer(slug, uid);
        },
        fields: () => ({ answer: "accept" }),
        expected: signedIn("action", by({ editor: "forbidden", leader: "forbidden" }, "not-found")),
      },
    ],
  },
  "routes/activities/host-removal": {
    loader: [
      {
        path: async (scene) => {
          const { slug, uid } = await hostAskedBy(scene);
          return paths.hostRemoval(slug, uid);
        },
        expected: signedIn("loader", by({ editor: "ok", leader: "ok" }, "not-found")),
      },
      {
        path: async (scene) => {
          const { slug, uid } = await hostAskedOf(scene, "accepted");
          return paths.hostRemoval(slug, uid);
        },
        expected: signedIn("loader", by({ leader: "ok" }, "not-found")),
      },
    ],
    action: [
      {
        path: async (scene) => {
          const { slug, uid } = await hostAskedBy(scene);
          return paths.hostRemoval(slug, uid);
        },
        changes: ["activityHosts", "auditEvents"],
        expected: signedIn("action", by({ editor: "ok", leader: "ok" }, "not-found")),
      },
      {
        path: async (scene) => {
          const { slug, uid } = await hostAskedOf(scene, "accepted");
          return paths.hostRemoval(slug, uid);
        },
        changes: ["activityHosts", "auditEvents"],
        expected: signedIn("action", by({ leader: "ok" }, "not-found")),
      },
    ],
  },
  "routes/activities/hiding": {
    loader: [{ path: of((slug) => paths.activityHiding(slug)), expected: only("loader", ...networks) }],
    action: [
      {
        path: of((slug) => paths.activityHiding(slug)),
        fields: () => ({ reason }),
        changes: ["activities", "notifications", "auditEvents"],
        expected: only("action", ...networks),
      },
    ],
  },
  "routes/activities/showing": {
    loader: [{ path: of((slug) => paths.activityShowing(slug)), expected: only("loader", ...networks) }],
    action: [
      {
        path: async (scene) => paths.activityShowing((await hiddenActivityOf(scene)).slug),
        changes: ["activities", "auditEvents"],
        expected: only("action", ...networks),
      },
    ],
  },
};

import { makeFeed } from "#app/domain/calendar-feeds/feed.server";
import { newToken, open } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import type { Scene } from "#tests/support/cast";
import { db, rows } from "#tests/support/database";
import { by, everyone, mine, nobody, ownAct, type Rules, slugOf } from "./expectations";

/** An activity of the scene's organization for whom it is. */
const activityFor =
  (audience: "public" | "network" | "own", hidden = false) =>
  async (scene: Scene) => {
    const organization = (await rows(tables.organizations)).find(({ id }) => id === scene.organization.id);
    if (!organization) throw new Error("the organization is gone");
    const made = await activity({ organization, audience, hiddenAt: hidden ? new Date() : null });
    return paths.activityCalendar(made.activity.slug);
  };

/** The secret address of someone who has no part in the scene. */
async function foreignToken({ other }: Scene): Promise<string> {
  const account = (await rows(tables.accounts)).find(({ id }) => id === other.id);
  if (!account) throw new Error("the other person is gone");
  await db.tx((tx) => makeFeed(tx, { ...account, grants: [], roles: [] } as never));
  const feed = (await rows(tables.calendarFeeds)).find(
    ({ accountId, revokedAt }) => accountId === other.id && revokedAt === null,
  );
  return open("calendar-feed", feed?.sealedToken ?? "") ?? "";
}

const ofOrganization = { member: "ok", editor: "ok", leader: "ok", trainer: "ok" } as const;
const networks = { networks: "ok", networksMember: "ok" } as const;
const network = {
  ...ofOrganization,
  ...networks,
  trainerElsewhere: "ok",
  focalPoint: "ok",
  admin: "ok",
  adminUnconfirmed: "ok",
  auditor: "ok",
} as const;

/** What staff hid stays open to the people of whoever organizes it. */
const own = { member: "ok", editor: "ok", leader: "ok" } as const;

export const calendarFeedsRules: Rules = {
  "routes/calendar-feeds/organization": {
    loader: [
      { path: (scene) => paths.organizationFeed(slugOf(scene)), expected: everyone },
      {
        state: "draft",
        path: (scene) => paths.organizationFeed(slugOf(scene)),
        expected: nobody,
        unguarded: true,
      },
    ],
  },
  "routes/calendar-feeds/activity": {
    loader: [
      { path: activityFor("public"), expected: everyone },
      { path: activityFor("network"), expected: by(network, "not-found") },
      { path: activityFor("own"), expected: by({ ...ofOrganization, ...networks }, "not-found") },
      { path: activityFor("public", true), expected: by({ ...own, ...networks }, "not-found") },
    ],
  },
  "routes/calendar-feeds/personal": {
    loader: [
      {
        path: () => paths.personalFeed(newToken()),
        expected: nobody,
        pass: async (scene) => ({ params: { token: await foreignToken(scene) } }),
      },
      { path: async (scene) => paths.personalFeed(await foreignToken(scene)), expected: everyone },
    ],
  },
  "routes/calendar-feeds/show": {
    ...mine(() => paths.calendarFeed()),
    action: ownAct(() => paths.calendarFeed(), ["calendarFeeds", "auditEvents"]),
  },
  "routes/calendar-feeds/revocation": {
    ...mine(() => paths.calendarFeedRevocation()),
    action: [
      ...ownAct(
        async (scene) => {
          if (scene.viewer.id !== null)
            await foreignToken({ ...scene, other: { ...scene.other, id: scene.viewer.id } });
          return paths.calendarFeedRevocation();
        },
        ["calendarFeeds", "auditEvents"],
      ),
    ],
  },
};

import { makeFeed } from "#app/domain/calendar-feeds/feed.server";
import { newToken, open } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import type { Scene } from "#tests/support/cast";
import { db, rows } from "#tests/support/database";
import {
  by,
  confirmed,
  everyone,
  mine,
  mineConfirmed,
  nobody,
  ownAct,
  type Rules,
  signedIn,
  slugOf,
} from "./expectations";

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
const foreignToken = ({ other }: Scene) => tokenOf(other.id);

/** A page about her own address, which whoever looks has. */
const ofOwn = (path: string) => async (scene: Scene) => {
  if (scene.viewer.id !== null) await tokenOf(scene.viewer.id);
  return path;
};

async function tokenOf(accountOf: number): Promise<string> {
  const account = (await rows(tables.accounts)).find(({ id }) => id === accountOf);
  if (!account) throw new Error("the person is gone");
  await db.tx((tx) => makeFeed(tx, { ...account, grants: [], roles: [] } as never));
  const feed = (await rows(tables.calendarFeeds)).find(
    ({ accountId, revokedAt }) => accountId === accountOf && revokedAt === null,
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
    loader: [
      ...mine(() => paths.calendarFeed()).loader,
      { path: ofOwn(paths.calendarFeed()), expected: signedIn("loader") },
    ],
  },
  "routes/calendar-feeds/new": {
    loader: [
      ...mineConfirmed(() => paths.newCalendarFeed()),
      { path: ofOwn(paths.newCalendarFeed()), expected: confirmed(signedIn("loader")) },
    ],
    action: [
      {
        path: () => paths.newCalendarFeed(),
        changes: ["calendarFeeds", "notifications", "auditEvents"],
        expected: confirmed(signedIn("action")),
      },
    ],
  },
  "routes/calendar-feeds/secret-address": {
    loader: [{ path: ofOwn(paths.secretAddress()), expected: confirmed(signedIn("loader")) }],
  },
  "routes/calendar-feeds/revocation": {
    loader: [{ path: ofOwn(paths.calendarFeedRevocation()), expected: signedIn("loader") }],
    action: ownAct(ofOwn(paths.calendarFeedRevocation()), ["calendarFeeds", "auditEvents"]),
  },
};

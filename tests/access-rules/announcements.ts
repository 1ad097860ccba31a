import { paths } from "#app/paths";
import { announcementOf } from "#tests/support/announcements";
import type { Scene } from "#tests/support/cast";
import { by, type Expected, only, type Rules, signedIn, slugOf } from "./expectations";

const fields = {
  audience: "member",
  title: "Asamblea canaria",
  body: "Nos vemos a las nueve en la casa comunal.",
  englishTitle: "",
  englishBody: "",
};

const drafted =
  (pathOf: (slug: string, uid: string) => string) =>
  async ({ organization }: Scene) =>
    pathOf(organization.slug, (await announcementOf(organization)).uid);
const sent =
  (audience: "member" | "leader") =>
  async ({ organization }: Scene) =>
    paths.announcement(
      organization.slug,
      (await announcementOf(organization, { audience, sentAt: new Date() })).uid,
    );

const members = ["member", "editor", "leader"] as const;
const overseers = ["networks", "networksMember", "auditor"] as const;

/** Who belongs there, or oversees it, reads; to most of these a draft is not there. */
const draft: Expected = signedIn(
  "loader",
  by(
    {
      leader: "ok",
      member: "not-found",
      editor: "not-found",
      networks: "not-found",
      networksMember: "not-found",
      auditor: "not-found",
    },
    "forbidden",
  ),
);
const toLeaders: Expected = signedIn(
  "loader",
  by(
    {
      leader: "ok",
      member: "not-found",
      editor: "not-found",
      networks: "ok",
      networksMember: "ok",
      auditor: "ok",
    },
    "forbidden",
  ),
);

export const announcementsRules: Rules = {
  "routes/announcements/index": {
    loader: [
      {
        path: (scene) => paths.announcements(slugOf(scene)),
        expected: only("loader", ...members, ...overseers),
      },
    ],
  },
  "routes/announcements/show": {
    loader: [
      { path: sent("member"), expected: only("loader", ...members, ...overseers) },
      { path: sent("leader"), expected: toLeaders },
      { path: drafted(paths.announcement), expected: draft },
    ],
  },
  "routes/announcements/new": {
    loader: [{ path: (scene) => paths.newAnnouncement(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.newAnnouncement(slugOf(scene)),
        fields: () => fields,
        changes: ["announcements", "announcementTexts", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/announcements/edit": {
    loader: [{ path: drafted(paths.editAnnouncement), expected: only("loader", "leader") }],
    action: [
      {
        path: drafted(paths.editAnnouncement),
        fields: () => ({ ...fields, version: 1 }),
        changes: ["announcements", "announcementTexts", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/announcements/sending": {
    loader: [{ path: drafted(paths.announcementSending), expected: only("loader", "leader") }],
    action: [
      {
        path: drafted(paths.announcementSending),
        fields: () => ({ version: 1, recipients: 2 }),
        changes: ["announcements", "notifications", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/announcements/removal": {
    loader: [{ path: drafted(paths.announcementRemoval), expected: only("loader", "leader") }],
    action: [
      {
        path: drafted(paths.announcementRemoval),
        changes: ["announcements", "announcementTexts", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
};

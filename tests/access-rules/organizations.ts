import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import type { OrganizationState } from "#db/schema/organizations";
import { channelOf, supportOf } from "#tests/support/access-objects";
import type { Scene, ViewerKind } from "#tests/support/cast";
import type { Fields } from "#tests/support/http";
import type { Outcome, Rule } from "#tests/support/walk";
import {
  by,
  everyone,
  insiders,
  mine,
  networks,
  only,
  open,
  ownAct,
  type Rules,
  signedIn,
  slugOf,
} from "./expectations";

const profile = {
  name: "Colectivo de la prueba",
  kind: "collective",
  legalForm: "informal",
  formedBy: "mixed",
  mission: "Nos reunimos cada semana para acompañarnos y recibir a quien llega.",
  themes: ["integration"],
  canton: "0401",
};

const editOf = (expected: Outcome): Partial<Record<ViewerKind, Outcome>> => ({
  ...Object.fromEntries(Object.keys(insiders).map((kind) => [kind, expected])),
  editor: "ok",
  leader: "ok",
});

const edition = (state: OrganizationState, method: "loader" | "action"): Rule => ({
  state,
  path: (scene) => paths.editOrganization(slugOf(scene)),
  fields: () => ({ ...profile, version: 1 }),
  expected: signedIn(method, by(editOf("forbidden"), state === "published" ? "forbidden" : "not-found")),
  ...(method === "action" ? { changes: ["organizations", "auditEvents"] as const } : {}),
});

/** Tables in which a change of what a profile says leaves its traces. */
const profileTraces = ["organizations", "auditEvents"] as const;

/** A part of a published profile that its leaders and editors keep. */
const part = (
  method: "loader" | "action",
  path: Rule["path"],
  changes?: NonNullable<Rule["changes"]>,
  fields: Fields = {},
): Rule => ({
  path,
  fields: () => fields,
  expected: only(method, "editor", "leader"),
  ...(changes ? { changes } : {}),
});

export const organizationsRules: Rules = {
  "routes/directory/index": open(() => paths.organizations()),
  "routes/directory/near": open(() => paths.nearPlace()),
  "routes/organizations/new": {
    ...mine(() => paths.newOrganization()),
    action: ownAct(
      () => paths.newOrganization(),
      ["organizations", "memberships", "auditEvents"],
      () => ({ ...profile, name: `Colectivo ${newUid()}` }),
    ),
  },
  "routes/profiles/show": {
    loader: [
      { path: (scene) => paths.organization(slugOf(scene)), expected: everyone },
      ...(["draft", "in-review", "archived"] as const).map((state) => ({
        state,
        path: (scene: Scene) => paths.organization(slugOf(scene)),
        expected: by(insiders, "not-found"),
      })),
    ],
  },
  "routes/organizations/edit": {
    loader: [edition("published", "loader"), edition("draft", "loader")],
    action: [edition("published", "action"), edition("draft", "action")],
  },
  "routes/profiles/hub": {
    loader: (["published", "draft"] as const).map((state) => ({
      state,
      path: (scene: Scene) => paths.organizationHub(slugOf(scene)),
      expected: signedIn(
        "loader",
        by(
          { ...editOf("forbidden"), member: "ok", networksMember: "ok" },
          state === "published" ? "forbidden" : "not-found",
        ),
      ),
    })),
  },
  "routes/channels/index": {
    loader: [part("loader", (scene) => paths.organizationChannels(slugOf(scene)))],
    action: [
      part(
        "action",
        (scene) => paths.organizationChannels(slugOf(scene)),
        ["organizationChannels", ...profileTraces],
        { kind: "phone", value: "099 123 4567", audience: "network" },
      ),
    ],
  },
  "routes/channels/audience": {
    loader: [part("loader", async (scene) => paths.channelAudience(slugOf(scene), await channelOf(scene)))],
    action: [
      part(
        "action",
        async (scene) => paths.channelAudience(slugOf(scene), await channelOf(scene)),
        ["organizationChannels", "organizations", "auditEvents"],
        { audience: "organization" },
      ),
    ],
  },
  "routes/channels/removal": {
    loader: [part("loader", (scene) => paths.channelRemoval(slugOf(scene), "ninguno"))],
    action: [
      part("action", async (scene) => paths.channelRemoval(slugOf(scene), await channelOf(scene)), [
        "organizationChannels",
        "organizations",
        "auditEvents",
      ]),
    ],
  },
  "routes/supports/index": {
    loader: [part("loader", (scene) => paths.organizationSupports(slugOf(scene)))],
    action: [
      part(
        "action",
        (scene) => paths.organizationSupports(slugOf(scene)),
        ["organizationSupports", ...profileTraces],
        { side: "offer", support: "transport" },
      ),
    ],
  },
  "routes/supports/removal": {
    loader: [part("loader", (scene) => paths.supportRemoval(slugOf(scene), "ninguno"))],
    action: [
      part("action", async (scene) => paths.supportRemoval(slugOf(scene), await supportOf(scene)), [
        "organizationSupports",
        "organizations",
        "auditEvents",
      ]),
    ],
  },
  "routes/profiles/preview": {
    loader: [part("loader", (scene) => paths.organizationPreview(slugOf(scene), { como: "red" }))],
  },
  "routes/profiles/history": {
    loader: [
      {
        path: (scene) => paths.organizationHistory(slugOf(scene)),
        expected: only("loader", "leader"),
      },
    ],
  },
  "routes/organizations/submission": {
    loader: [
      {
        state: "draft",
        path: (scene) => paths.organizationSubmission(slugOf(scene)),
        expected: signedIn("loader", by(insiders, "not-found")),
      },
    ],
    action: [
      {
        state: "draft",
        path: (scene) => paths.organizationSubmission(slugOf(scene)),
        expected: signedIn("action", by({ ...editOf("forbidden"), editor: "forbidden" }, "not-found")),
        changes: ["organizations", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/organizations/load": {
    loader: [{ path: () => paths.loadOrganization(), expected: only("loader", ...networks) }],
    action: [
      {
        path: () => paths.loadOrganization(),
        fields: () => profile,
        changes: ["organizations", "auditEvents"],
        expected: only("action", ...networks),
      },
    ],
  },
  "routes/organizations/review-queue": {
    loader: [{ path: () => paths.reviewQueue(), expected: only("loader", ...networks) }],
  },
  "routes/organizations/export": {
    loader: [
      {
        path: () => paths.organizationsExport({ formato: "csv" }),
        expected: only("loader", ...networks),
        changes: ["auditEvents"],
      },
    ],
  },
  "routes/organizations/review": {
    loader: [
      {
        state: "in-review",
        path: (scene) => paths.organizationReview(slugOf(scene)),
        expected: only("loader", ...networks),
      },
    ],
  },
  "routes/organizations/publication": {
    loader: [
      {
        state: "in-review",
        path: (scene) => paths.organizationPublication(slugOf(scene)),
        expected: only("loader", ...networks),
      },
    ],
    action: [
      {
        state: "in-review",
        path: (scene) => paths.organizationPublication(slugOf(scene)),
        fields: () => ({ version: 1 }),
        expected: only("action", "networks"),
        changes: ["organizations", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/organizations/return": {
    loader: [
      {
        state: "in-review",
        path: (scene) => paths.organizationReturn(slugOf(scene)),
        expected: only("loader", "networks"),
      },
    ],
    action: [
      {
        state: "in-review",
        path: (scene) => paths.organizationReturn(slugOf(scene)),
        fields: () => ({ reason: "Falta contar en qué barrio se reúnen." }),
        expected: only("action", "networks"),
        changes: ["organizations", "notifications", "auditEvents"],
      },
    ],
  },
};

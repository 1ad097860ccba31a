import { paths } from "#app/paths";
import type { OrganizationState } from "#db/schema/organizations";
import type { Scene } from "#tests/support/cast";
import { freshnessToken, proof, uidOf, waitingClaim } from "#tests/support/claims";
import type { Rule } from "#tests/support/walk";
import {
  by,
  byToken,
  type Expected,
  everyone,
  insiders,
  mine,
  networks,
  nobody,
  only,
  type Rules,
  signedIn,
  slugOf,
} from "./expectations";

const reason = "No pudimos comprobarlo con nadie.";
const own = {
  member: "forbidden",
  editor: "forbidden",
  leader: "forbidden",
  networksMember: "forbidden",
} as const;

/** The claim of someone who has no part in the scene, on its unclaimed organization. */
const ofStranger = (pathOf: (uid: string) => string, expected: Expected, rest: Partial<Rule> = {}): Rule => ({
  state: "unclaimed",
  path: async (scene) => pathOf(await waitingClaim(scene)),
  expected,
  ...rest,
});

/** The claim of whoever looks: nobody decides her own. */
const ofViewer = (pathOf: (uid: string) => string, rest: Partial<Rule> = {}): Rule => ({
  state: "unclaimed",
  path: async (scene) => pathOf(await waitingClaim(scene, scene.viewer.id ?? scene.other.id)),
  expected: signedIn("action", () => "forbidden"),
  ...rest,
});

const inState =
  (state: OrganizationState, pathOf: (slug: string) => string) =>
  (expected: Expected, rest: Partial<Rule> = {}): Rule => ({
    state,
    path: (scene: Scene) => pathOf(slugOf(scene)),
    expected,
    ...rest,
  });

const archived = inState("archived", paths.organizationArchive);
const leaving = inState("archived", paths.organizationArchiveExit);
/** Leaders take a profile out of the archive; staff are let through to where it says that someone leads it. */
const restorers = {
  ...Object.fromEntries(Object.keys(insiders).map((kind) => [kind, "forbidden" as const])),
  leader: "ok",
  networks: "ok",
} as const;

export const claimsRules: Rules = {
  "routes/claims/new": {
    loader: [
      {
        state: "unclaimed",
        path: (scene) => paths.organizationClaim(slugOf(scene)),
        expected: signedIn("loader"),
      },
      {
        state: "draft",
        path: (scene) => paths.organizationClaim(slugOf(scene)),
        expected: signedIn("loader", by(insiders, "not-found")),
      },
    ],
    action: [
      {
        state: "unclaimed",
        path: (scene) => paths.organizationClaim(slugOf(scene)),
        fields: () => ({ proof }),
        changes: ["claims", "scheduledTasks", "auditEvents"],
        expected: signedIn("action", by(own, "ok")),
      },
      {
        path: (scene) => paths.organizationClaim(slugOf(scene)),
        fields: () => ({ proof }),
        expected: signedIn("action", () => "forbidden"),
      },
    ],
  },
  "routes/claims/invitation": {
    loader: [
      {
        state: "unclaimed",
        path: async (scene) => paths.claimInvitation(await uidOf(scene)),
        expected: everyone,
      },
      { path: async (scene) => paths.claimInvitation(await uidOf(scene)), expected: nobody, unguarded: true },
    ],
  },
  "routes/claims/index": mine(() => paths.ownClaims()),
  "routes/claims/cancellation": {
    ...mine(() => paths.claimCancellation("ninguno")),
    action: [
      {
        state: "unclaimed",
        path: async (scene) =>
          paths.claimCancellation(await waitingClaim(scene, scene.viewer.id ?? scene.other.id)),
        changes: ["claims", "auditEvents"],
        expected: signedIn("action"),
      },
      ofStranger(paths.claimCancellation, signedIn("action", nobody)),
    ],
  },
  "routes/claims/queue": {
    loader: [{ path: () => paths.claims(), expected: only("loader", ...networks, "auditor") }],
  },
  "routes/claims/show": { loader: [ofStranger(paths.claim, only("loader", ...networks))] },
  "routes/claims/acceptance": {
    loader: [ofStranger(paths.claimAcceptance, only("loader", ...networks))],
    action: [
      ofStranger(paths.claimAcceptance, only("action", ...networks), {
        changes: ["claims", "organizations", "memberships", "notifications", "auditEvents"],
      }),
      ofViewer(paths.claimAcceptance),
    ],
  },
  "routes/claims/rejection": {
    loader: [ofStranger(paths.claimRejection, only("loader", ...networks))],
    action: [
      ofStranger(paths.claimRejection, only("action", ...networks), {
        fields: () => ({ reason }),
        changes: ["claims", "notifications", "auditEvents"],
      }),
      ofViewer(paths.claimRejection, { fields: () => ({ reason }) }),
    ],
  },

  "routes/freshness/show": byToken(paths.freshnessQuestion, freshnessToken, {
    fields: { answer: "confirmed" },
    changes: ["organizations", "freshnessQuestions"],
  }),
  "routes/freshness/confirmation": {
    loader: [inState("published", paths.organizationFreshness)(signedIn("loader"))],
    action: [
      inState("published", paths.organizationFreshness)(only("action", "leader"), {
        changes: ["organizations", "auditEvents"],
      }),
      inState("unclaimed", paths.organizationFreshness)(only("action", "networks"), {
        changes: ["organizations", "auditEvents"],
      }),
    ],
  },
  "routes/organizations/archive": {
    loader: [
      inState("published", paths.organizationArchive)(only("loader", "leader")),
      inState("unclaimed", paths.organizationArchive)(only("loader", "networks")),
      archived(signedIn("loader", by(restorers, "not-found"))),
    ],
    action: [
      inState("published", paths.organizationArchive)(only("action", "leader"), {
        fields: () => ({ reason }),
        changes: ["organizations", "auditEvents"],
      }),
      inState("unclaimed", paths.organizationArchive)(only("action", "networks"), {
        fields: () => ({ reason }),
        changes: ["organizations", "auditEvents"],
      }),
    ],
  },
  "routes/organizations/archive-exit": {
    loader: [leaving(signedIn("loader", by(insiders, "not-found")))],
    action: [
      leaving(signedIn("action", by(restorers, "not-found")), {
        mayChange: [
          "organizations",
          "auditEvents",
          "publicChanges",
          "publishedPlaces",
          "organizationWords",
          "scheduledTasks",
        ],
      }),
    ],
  },
};

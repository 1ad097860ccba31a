import { paths } from "#app/paths";
import type { OrganizationState } from "#db/schema/organizations";
import type { Scene, ViewerKind } from "#tests/support/cast";
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

export const organizationsRules: Rules = {
  "routes/organizations/index": open(() => paths.organizations()),
  "routes/organizations/new": {
    ...mine(() => paths.newOrganization()),
    action: ownAct(
      () => paths.newOrganization(),
      ["organizations", "memberships", "auditEvents"],
      () => profile,
    ),
  },
  "routes/organizations/show": {
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
  "routes/organizations/review-queue": {
    loader: [{ path: () => paths.reviewQueue(), expected: only("loader", ...networks) }],
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

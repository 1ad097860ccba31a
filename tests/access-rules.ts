import { unsubscribeToken } from "#app/domain/notifications/unsubscription.server";
import { codeAt, newSecret } from "#app/domain/second-factors/totp.server";
import { newToken, newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import type { OrganizationState } from "#db/schema/organizations";
import {
  accountToken,
  failedLetter,
  ibarra,
  mailboxLetter,
  pendingSignIn,
  registrationToken,
  sampleAccount,
  waitingGrant,
  waitingSecrets,
} from "./support/access-objects";
import type { Scene, ViewerKind } from "./support/cast";
import type { Fields } from "./support/http";
import { password } from "./support/people";
import type { Outcome, Rule } from "./support/walk";

/** Who may call each handler of the site, by route id and method: the table of rights, as code that is walked. */
export type Rules = Readonly<
  Record<string, { readonly loader?: readonly Rule[]; readonly action?: readonly Rule[] }>
>;

type Expected = Rule["expected"];

const everyone: Expected = () => "ok";
const nobody: Expected = () => "not-found";

/** Visitors are sent to sign in, or told so where they post; everyone signed in may. */
const signedIn =
  (method: "loader" | "action", of: Expected = everyone): Expected =>
  (kind) =>
    kind === "visitor" ? (method === "loader" ? "sign-in" : "unauthorized") : of(kind);

/** Only these kinds may; the other signed-in people are forbidden. */
const only = (method: "loader" | "action", ...kinds: readonly ViewerKind[]): Expected =>
  signedIn(method, (kind) => (kinds.includes(kind) ? "ok" : "forbidden"));

/** A sensitive act: whoever confirmed long ago who she is, is asked again. */
const confirmed =
  (of: Expected): Expected =>
  (kind) =>
    kind === "adminUnconfirmed" && of(kind) === "ok" ? "confirm" : of(kind);

/** By kind, and the rest. */
const by =
  (some: Partial<Record<ViewerKind, Outcome>>, rest: Outcome): Expected =>
  (kind) =>
    some[kind] ?? rest;

const open = (path: Rule["path"]): { loader: readonly Rule[] } => ({
  loader: [{ path, expected: everyone }],
});

const networks = ["networks", "networksMember"] as const;
const admins = ["admin", "adminUnconfirmed"] as const;

/** Who sees an organization that is not published: its people, and the staff that the table of rights names. */
const insiders: Partial<Record<ViewerKind, Outcome>> = {
  member: "ok",
  editor: "ok",
  leader: "ok",
  trainer: "ok",
  networks: "ok",
  networksMember: "ok",
  admin: "ok",
};

const slugOf = ({ organization }: Scene) => organization.slug;

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

const inTenMonths = () => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

/** A page, or an act, for everyone who signed in and proved it a moment ago. */
const mine = (path: () => string): { loader: readonly Rule[] } => ({
  loader: [{ path, expected: signedIn("loader") }],
});
const mineConfirmed = (path: () => string): readonly Rule[] => [
  { path, expected: confirmed(signedIn("loader")) },
];
const ownAct = (
  path: Rule["path"],
  changes: NonNullable<Rule["changes"]>,
  fields: NonNullable<Rule["fields"]> = () => ({}),
): readonly Rule[] => [{ path, fields, changes, expected: signedIn("action") }];

/** What a link of one use opens for whoever holds it, and for nobody with another. */
const byToken = (
  pathOf: (token: string) => string,
  make: (scene: Scene) => Promise<string>,
  act: { fields: Fields; changes: NonNullable<Rule["changes"]>; answers?: Outcome },
): { loader: readonly Rule[]; action: readonly Rule[] } => {
  const pass = async (scene: Scene) => ({ params: { token: await make(scene) } });
  const wrong = { path: () => pathOf(newToken()), expected: nobody, pass };
  const right = { path: async (scene: Scene) => pathOf(await make(scene)) };
  return {
    loader: [wrong, { ...right, expected: everyone }],
    action: [
      { ...wrong, fields: () => act.fields },
      {
        ...right,
        fields: () => act.fields,
        changes: act.changes,
        expected: () => act.answers ?? "ok",
        ...(act.answers ? { answers: act.answers } : {}),
      },
    ],
  };
};

const newPassword = "una contraseña larga y tranquila";

const offices = ["admin", "adminUnconfirmed", "auditor"] as const;

const officeFields = { name: "Oficina de la prueba", seat: "1901", active: "yes" };

export const rules: Rules = {
  root: { loader: [{ path: () => paths.home(), expected: everyone }] },
  "routes/home/show": open(() => paths.home()),
  "routes/home/mine": mine(() => paths.mine()),
  "routes/home/privacy": open(() => paths.privacy()),
  "routes/home/safety": open(() => paths.safety()),
  "routes/home/language": {
    ...open(() => paths.language()),
    action: [{ path: () => paths.language(), fields: () => ({ locale: "es" }), expected: everyone }],
  },
  "routes/home/quick-exit": {
    ...open(() => paths.quickExit()),
    action: [{ path: () => paths.quickExit(), expected: everyone }],
  },
  "routes/home/not-found": {
    loader: [{ path: () => "/no/existe", expected: nobody, unguarded: true }],
    action: [{ path: () => "/no/existe", expected: nobody, unguarded: true }],
  },

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

  "routes/accounts/registration": {
    ...open(() => paths.registration()),
    action: [
      {
        path: () => paths.registration(),
        fields: () => ({
          name: "Persona nueva",
          mail: `${newUid().toLowerCase()}@personas.test`,
          password: newPassword,
          sharedMail: "yes",
          adult: "yes",
          privacy: "yes",
        }),
        changes: ["registrations", "notifications"],
        expected: everyone,
      },
    ],
  },
  "routes/accounts/first-administrator": byToken(
    paths.firstAdministrator,
    () =>
      accountToken("first-administrator", {
        accountId: null,
        mail: `${newUid().toLowerCase()}@personas.test`,
      }),
    {
      fields: { name: "Primera administradora", password: newPassword },
      changes: ["accounts", "grants"],
      answers: "sign-in",
    },
  ),
  "routes/accounts/verification-sent": open(() => paths.verificationSent()),
  "routes/accounts/verification": byToken(paths.verification, registrationToken, {
    fields: { password, shared: "yes" },
    changes: ["accounts", "registrations", "sessions"],
  }),
  "routes/accounts/sign-in": {
    ...open(() => paths.signIn()),
    action: [
      {
        path: () => paths.signIn(),
        fields: ({ other }) => ({ mail: other.mail, password, shared: "yes" }),
        changes: ["sessions"],
        expected: everyone,
      },
    ],
  },
  "routes/accounts/sign-in-code": {
    loader: [{ path: () => paths.signInCode(), expected: () => "sign-in", pass: pendingSignIn }],
    action: [
      {
        path: () => paths.signInCode(),
        fields: ({ other }) => ({ code: codeAt(waitingSecrets.get(other.id) ?? newSecret()) }),
        expected: () => "sign-in",
        pass: pendingSignIn,
      },
    ],
  },
  "routes/accounts/sign-out": {
    ...open(() => paths.signOut()),
    action: [{ path: () => paths.signOut(), expected: everyone, mayChange: ["sessions", "auditEvents"] }],
  },
  "routes/accounts/recovery": {
    ...open(() => paths.recovery()),
    action: [
      {
        path: () => paths.recovery(),
        fields: ({ other }) => ({ mail: other.mail }),
        changes: ["accountTokens", "notifications"],
        expected: everyone,
      },
    ],
  },
  "routes/accounts/reset": byToken(
    paths.reset,
    ({ other }) => accountToken("reset-password", { accountId: other.id, mail: null }),
    { fields: { newPassword }, changes: ["accounts", "sessions", "accountTokens"] },
  ),
  "routes/accounts/confirmation": {
    ...mine(() => paths.confirmation()),
    action: ownAct(
      () => paths.confirmation(),
      ["sessions"],
      ({ viewer }) => ({
        password,
        code: viewer.secret ? codeAt(viewer.secret) : "",
      }),
    ),
  },
  "routes/accounts/edit": {
    ...mine(() => paths.account()),
    action: ownAct(
      () => paths.account(),
      ["accounts", "auditEvents"],
      () => ({
        name: "Otro nombre",
        locale: "es",
        letterDetail: "discreet",
        version: 1,
      }),
    ),
  },
  "routes/accounts/password": {
    loader: mineConfirmed(() => paths.password()),
    action: [
      {
        path: () => paths.password(),
        fields: () => ({ currentPassword: password, newPassword }),
        changes: ["accounts", "sessions", "notifications"],
        expected: confirmed(signedIn("action")),
      },
    ],
  },
  "routes/accounts/mail": {
    loader: mineConfirmed(() => paths.mail()),
    action: [
      {
        path: () => paths.mail(),
        fields: () => ({ mail: `${newUid().toLowerCase()}@personas.test`, currentPassword: password }),
        changes: ["accountTokens", "notifications"],
        expected: confirmed(signedIn("action")),
      },
    ],
  },
  "routes/accounts/mail-confirmation": byToken(
    paths.mailConfirmation,
    ({ other }) =>
      accountToken("change-mail", { accountId: other.id, mail: `${newUid().toLowerCase()}@personas.test` }),
    { fields: {}, changes: ["accounts", "accountTokens"] },
  ),
  "routes/accounts/index": {
    loader: [{ path: () => paths.accounts(), expected: only("loader", ...admins, "auditor") }],
  },
  "routes/accounts/show": {
    loader: [
      { path: ({ other }) => paths.accountRecord(other.uid), expected: only("loader", ...admins, "auditor") },
    ],
  },

  "routes/grants/new": {
    loader: [
      { path: ({ other }) => paths.newGrant(other.uid), expected: confirmed(only("loader", ...admins)) },
    ],
    action: [
      {
        path: ({ other }) => paths.newGrant(other.uid),
        fields: () => ({
          role: "networks",
          reason: "Acompaña las redes del norte",
          expiresOn: inTenMonths(),
        }),
        changes: ["grants", "auditEvents", "notifications"],
        expected: confirmed(only("action", ...admins)),
      },
      {
        path: ({ viewer, other }) => paths.newGrant(viewer.uid || other.uid),
        fields: () => ({ role: "networks", reason: "Me lo doy a mí misma", expiresOn: inTenMonths() }),
        expected: signedIn("action", by({ adminUnconfirmed: "confirm" }, "forbidden")),
      },
    ],
  },
  "routes/grants/approval": {
    loader: [
      {
        path: async (scene) => paths.grantApproval(await waitingGrant(scene)),
        expected: only("loader", ...admins, "auditor"),
      },
    ],
    action: [
      {
        path: async (scene) => paths.grantApproval(await waitingGrant(scene)),
        changes: ["grants", "auditEvents", "notifications"],
        expected: confirmed(only("action", ...admins)),
      },
    ],
  },
  "routes/grants/revocation": {
    loader: [
      {
        path: async (scene) => paths.grantRevocation(await waitingGrant(scene)),
        expected: confirmed(only("loader", ...admins)),
      },
    ],
    action: [
      {
        path: async (scene) => paths.grantRevocation(await waitingGrant(scene)),
        fields: () => ({ reason: "Ya no hace falta este permiso" }),
        changes: ["grants", "auditEvents"],
        expected: confirmed(only("action", ...admins)),
      },
    ],
  },

  "routes/offices/index": { loader: [{ path: () => paths.offices(), expected: only("loader", ...offices) }] },
  "routes/offices/new": {
    loader: [{ path: () => paths.newOffice(), expected: only("loader", ...admins) }],
    action: [
      {
        path: () => paths.newOffice(),
        fields: () => officeFields,
        changes: ["offices", "auditEvents"],
        expected: only("action", ...admins),
      },
    ],
  },
  "routes/offices/edit": {
    loader: [{ path: () => paths.office("ibarra"), expected: only("loader", ...admins) }],
    action: [
      {
        path: () => paths.office("ibarra"),
        fields: async () => ({
          ...officeFields,
          name: `Ibarra ${newUid()}`,
          covers: ["1001"],
          seat: "1001",
          version: await ibarra(),
        }),
        changes: ["offices", "auditEvents"],
        expected: only("action", ...admins),
      },
    ],
  },

  "routes/second-factors/show": {
    loader: mineConfirmed(() => paths.secondFactor()),
    action: [
      {
        path: () => paths.secondFactor(),
        expected: confirmed(signedIn("action")),
        mayChange: ["secondFactors", "auditEvents"],
      },
    ],
  },
  "routes/second-factors/new": {
    loader: mineConfirmed(() => paths.newSecondFactor()),
    action: [
      {
        path: () => paths.newSecondFactor(),
        fields: () => ({ code: "123456" }),
        expected: confirmed(signedIn("action")),
        mayChange: ["secondFactors", "recoveryCodes", "sessions", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/second-factors/recovery-codes": {
    loader: mineConfirmed(() => paths.recoveryCodes()),
    action: [
      {
        path: () => paths.recoveryCodes(),
        expected: confirmed(signedIn("action")),
        mayChange: ["recoveryCodes", "notifications", "auditEvents"],
      },
    ],
  },
  "routes/second-factors/removal": {
    loader: mineConfirmed(() => paths.secondFactorRemoval()),
    action: [
      {
        path: () => paths.secondFactorRemoval(),
        expected: confirmed(signedIn("action", by({ admin: "failed" }, "ok"))),
        mayChange: ["secondFactors", "recoveryCodes", "sessions", "notifications", "auditEvents"],
      },
    ],
  },

  "routes/sessions/index": mine(() => paths.sessions()),
  "routes/sessions/end-others": {
    ...mine(() => paths.endOtherSessions()),
    action: [
      {
        path: () => paths.endOtherSessions(),
        expected: signedIn("action"),
        mayChange: ["sessions", "auditEvents"],
      },
    ],
  },
  "routes/sessions/end": {
    loader: [{ path: ({ other }) => paths.endSession(other.sessionUid), expected: signedIn("loader") }],
    action: [
      {
        path: ({ other }) => paths.endSession(other.sessionUid),
        expected: signedIn("action", () => "not-found"),
      },
      {
        path: ({ viewer, other }) => paths.endSession(viewer.sessionUid || other.sessionUid),
        changes: ["sessions", "auditEvents"],
        expected: signedIn("action"),
      },
    ],
  },

  "routes/notifications/index": {
    ...mine(() => paths.notifications()),
    action: ownAct(() => paths.notifications(), ["notificationPreferences"]),
  },
  "routes/notifications/unsubscribe": byToken(
    paths.unsubscribe,
    async ({ other }) => unsubscribeToken({ accountId: other.id, kind: "organization-published" }),
    { fields: {}, changes: ["notificationPreferences"] },
  ),
  "routes/notifications/queue": {
    loader: [{ path: () => paths.mailQueue(), expected: only("loader", ...admins, "auditor") }],
  },
  "routes/notifications/retry": {
    loader: [
      {
        path: async (scene) => paths.mailRetry(await failedLetter(scene)),
        expected: only("loader", ...admins),
      },
    ],
    action: [
      {
        path: async (scene) => paths.mailRetry(await failedLetter(scene)),
        changes: ["notifications", "auditEvents"],
        expected: only("action", ...admins),
      },
    ],
  },

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
  "routes/audit/index": mine(() => paths.audit()),

  "routes/demo/index": { loader: [{ path: () => paths.demo(), expected: nobody }] },
  "routes/demo/entry": {
    loader: [{ path: ({ other }) => paths.demoEntry(other.uid), expected: nobody }],
    action: [{ path: ({ other }) => paths.demoEntry(other.uid), expected: nobody, pass: sampleAccount }],
  },
  "routes/demo/mailbox": { loader: [{ path: () => paths.mailbox(), expected: nobody }] },
  "routes/demo/letter": {
    loader: [{ path: async () => paths.mailboxLetter(await mailboxLetter()), expected: nobody }],
  },
};

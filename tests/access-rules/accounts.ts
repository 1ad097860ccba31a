import { codeAt, newSecret } from "#app/domain/second-factors/totp.server";
import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import {
  accountToken,
  pendingSignIn,
  registrationToken,
  waitingSecrets,
} from "#tests/support/access-objects";
import { password } from "#tests/support/people";
import {
  admins,
  byToken,
  confirmed,
  everyone,
  mine,
  mineConfirmed,
  only,
  open,
  ownAct,
  type Rules,
  signedIn,
} from "./expectations";

const newPassword = "una contraseña larga y tranquila";

export const accountsRules: Rules = {
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
};

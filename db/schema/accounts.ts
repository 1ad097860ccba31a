import { choice, foreignKey, id, index, instant, int, table, text } from "#db/dialect/index";
import { createdAt, oneOf, uid, version } from "./columns";

export const locales = ["es", "en"] as const;
/** How much a letter may say: `discreet` names no organization, training or topic; `none` sends only what safety needs. */
export const letterDetails = ["detailed", "discreet", "none"] as const;
export type LetterDetail = (typeof letterDetails)[number];
/** `staff`: 14 characters or more, without which no staff grant is active. Judged when the password is set. */
export const passwordGrades = ["person", "staff"] as const;
export type PasswordGrade = (typeof passwordGrades)[number];

/** A person of 18 or over who can sign in. The row is born when the mail address is confirmed. */
export const accounts = table(
  "accounts",
  {
    id: id(),
    uid: uid(),
    name: text().notNull(),
    nameKey: text().notNull(),
    mail: text().notNull(),
    /** Folded address: one account each. */
    mailKey: text().notNull().unique(),
    passwordHash: text().notNull(),
    passwordGrade: choice(passwordGrades).notNull().default("person"),
    passwordChangedAt: instant().notNull(),
    locale: choice(locales).notNull().default("es"),
    letterDetail: choice(letterDetails).notNull().default("discreet"),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("accounts_locale", t.locale, locales),
    oneOf("accounts_letter_detail", t.letterDetail, letterDetails),
    oneOf("accounts_password_grade", t.passwordGrade, passwordGrades),
    index("accounts_name").on(t.nameKey),
  ],
);

/** Someone asked for an account; the link in the letter turns this row, and its own password, into one. */
export const registrations = table(
  "registrations",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    name: text().notNull(),
    mail: text().notNull(),
    mailKey: text().notNull(),
    passwordHash: text().notNull(),
    passwordGrade: choice(passwordGrades).notNull().default("person"),
    locale: choice(locales).notNull(),
    letterDetail: choice(letterDetails).notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("registrations_mail").on(t.mailKey),
    oneOf("registrations_locale", t.locale, locales),
    oneOf("registrations_letter_detail", t.letterDetail, letterDetails),
    oneOf("registrations_password_grade", t.passwordGrade, passwordGrades),
  ],
);

export const tokenPurposes = ["reset-password", "change-mail", "first-administrator"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/** A link of one use and one hour: 256 random bits, of which only the hash is kept. */
export const accountTokens = table(
  "account_tokens",
  {
    id: id(),
    purpose: choice(tokenPurposes).notNull(),
    tokenHash: text().notNull().unique(),
    /** Empty for the first administrator, who may have no account yet. */
    accountId: int(),
    /** The new address of `change-mail`, the address of `first-administrator`. */
    mail: text(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("account_tokens_account").on(t.accountId),
    oneOf("account_tokens_purpose", t.purpose, tokenPurposes),
  ],
);

/** The secret of a TOTP app (RFC 6238), sealed with the installation's key. */
export const secondFactors = table(
  "second_factors",
  {
    accountId: int().primaryKey(),
    sealedSecret: text().notNull(),
    /** Empty until the person has typed a first code. */
    confirmedAt: instant(),
    /** The last time step accepted: a code is taken once. */
    lastStep: int().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade")],
);

export const recoveryCodes = table(
  "recovery_codes",
  {
    id: id(),
    accountId: int().notNull(),
    codeHash: text().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("recovery_codes_account").on(t.accountId),
  ],
);

export type Account = typeof accounts.$inferSelect;
export type Registration = typeof registrations.$inferSelect;

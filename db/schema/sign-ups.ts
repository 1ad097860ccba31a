import { sql } from "drizzle-orm";
import {
  choice,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  table,
  text,
  uniqueIndex,
} from "#db/dialect/index";
import { accounts, locales } from "./accounts";
import { attendeeRoles, type Care, occurrences } from "./activities";
import { createdAt, oneOf, uid } from "./columns";

/** `waiting`: every place was taken; the first to wait gets the next that comes free. */
export const signUpStates = ["confirmed", "waiting", "withdrawn"] as const;
export type SignUpState = (typeof signUpStates)[number];

export const attendances = ["present", "excused", "absent"] as const;
export type Attendance = (typeof attendances)[number];

/** Who wrote it: the person herself, or an organizer for someone who asked or who simply came. */
export const signUpOrigins = ["self", "organizer", "walk-in"] as const;

/** Someone wants to come to a date of an activity. The line of those who wait is in the order of the identities. */
export const signUps = table(
  "sign_ups",
  {
    id: id(),
    uid: uid(),
    occurrenceId: int().notNull(),
    role: choice(attendeeRoles).notNull(),
    accountId: int(),
    name: text().notNull(),
    nameKey: text().notNull(),
    /** Only without an account: with one her letters go where the account's do. */
    mail: text(),
    phone: text(),
    /** Keyed hash of mail or telephone: those who organize see which sign-ups may be one person's. */
    contactHash: text(),
    /** When the link of the letter was used: only then do further letters go to that address. */
    mailConfirmedAt: instant(),
    /** The link by which someone without an account comes back. */
    tokenHash: text().unique(),
    /** The same, sealed, for the letters that tell of a change. */
    sealedToken: text(),
    locale: choice(locales).notNull(),
    state: choice(signUpStates).notNull(),
    origin: choice(signUpOrigins).notNull(),
    /** What she needs in order to come; taken away a month after the date, and at once where she withdraws. */
    needs: json<readonly Care[]>().notNull(),
    /** How many children come along; likewise. */
    children: int(),
    createdAt: createdAt(),
    confirmedAt: instant(),
    withdrawnAt: instant(),
    attendance: choice(attendances),
    attendanceAt: instant(),
    attendanceBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.occurrenceId], foreignColumns: [occurrences.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.attendanceBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    uniqueIndex("sign_ups_account")
      .on(t.occurrenceId, t.accountId)
      .where(sql`${t.state} <> 'withdrawn' and ${t.accountId} is not null`),
    index("sign_ups_line").on(t.occurrenceId, t.role, t.state, t.id),
    index("sign_ups_person").on(t.accountId),
    oneOf("sign_ups_role", t.role, attendeeRoles),
    oneOf("sign_ups_locale", t.locale, locales),
    oneOf("sign_ups_state", t.state, signUpStates),
    oneOf("sign_ups_origin", t.origin, signUpOrigins),
    oneOf("sign_ups_attendance", t.attendance, attendances),
  ],
);

export type SignUp = typeof signUps.$inferSelect;

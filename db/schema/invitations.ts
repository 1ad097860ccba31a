import { sql } from "drizzle-orm";
import {
  check,
  choice,
  foreignKey,
  id,
  index,
  instant,
  int,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";
import { members, organizationRoles } from "./memberships";
import { organizations } from "./organizations";

/** Where an invitation, a request to join or the offer of a handover stands. */
export const answerStates = ["pending", "accepted", "rejected", "cancelled", "expired"] as const;
export type AnswerState = (typeof answerStates)[number];

/** To one address, or to whoever holds the link, as often as its limit says. */
export const invitationMeans = ["mail", "link"] as const;
export type InvitationMeans = (typeof invitationMeans)[number];

export const invitations = table(
  "invitations",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    role: choice(organizationRoles).notNull(),
    means: choice(invitationMeans).notNull(),
    tokenHash: text().notNull().unique(),
    /** The secret of a link, which its leaders show again as a square code; a letter's is not kept. */
    sealedToken: text(),
    /** Where the letter goes; taken away once the invitation is over. */
    mail: text(),
    /** The address folded: whoever has an account with it finds the invitation there too. Taken away likewise. */
    mailKey: text(),
    /** Someone on the roster without an account, whom it gives one. */
    memberId: int(),
    /** How many people may accept it. */
    places: int().notNull(),
    taken: int().notNull().default(0),
    state: choice(answerStates).notNull(),
    createdAt: createdAt(),
    createdBy: int(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.memberId], foreignColumns: [members.id] }).onDelete("set null"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("invitations_organization").on(t.organizationId, t.state, t.createdAt),
    index("invitations_member").on(t.memberId),
    index("invitations_mail").on(t.mailKey).where(sql`${t.mailKey} is not null`),
    oneOf("invitations_role", t.role, organizationRoles),
    oneOf("invitations_means", t.means, invitationMeans),
    oneOf("invitations_state", t.state, answerStates),
    check("invitations_places", sql`${t.taken} >= 0 and ${t.taken} <= ${t.places}`),
  ],
);

/** Who accepted an invitation. */
export const invitationAcceptances = table(
  "invitation_acceptances",
  { invitationId: int().notNull(), accountId: int().notNull(), acceptedAt: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.invitationId, t.accountId] }),
    foreignKey({ columns: [t.invitationId], foreignColumns: [invitations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("invitation_acceptances_account").on(t.accountId),
  ],
);

/** A leader offers her part to someone of the organization; nothing changes until she accepts. */
export const afterHandover = ["leader", "editor", "member", "leave"] as const;
export type AfterHandover = (typeof afterHandover)[number];

export const handovers = table(
  "handovers",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    fromAccountId: int().notNull(),
    toAccountId: int().notNull(),
    /** What becomes of whoever offers it. */
    afterwards: choice(afterHandover).notNull(),
    state: choice(answerStates).notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    decidedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.fromAccountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.toAccountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    uniqueIndex("handovers_pending").on(t.organizationId, t.fromAccountId).where(sql`${t.state} = 'pending'`),
    index("handovers_from").on(t.fromAccountId),
    index("handovers_to").on(t.toAccountId, t.state),
    oneOf("handovers_afterwards", t.afterwards, afterHandover),
    oneOf("handovers_state", t.state, answerStates),
    check("handovers_to_another", sql`${t.fromAccountId} <> ${t.toAccountId}`),
  ],
);

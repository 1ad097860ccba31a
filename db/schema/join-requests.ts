import { sql } from "drizzle-orm";
import {
  bool,
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
import { accounts } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";
import { answerStates } from "./invitations";
import { organizations } from "./organizations";

/** Whether an organization takes requests to join it, and what it says to who would like to. No row: it takes none. */
export const joinPolicies = table(
  "join_policies",
  {
    organizationId: int().primaryKey(),
    open: bool().notNull(),
    introduction: text(),
    updatedAt: instant().notNull(),
    updatedBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.updatedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
  ],
);

/** A question of its own that an organization asks of who would like to join. */
export const joinQuestions = table(
  "join_questions",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    question: text().notNull(),
    required: bool().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    index("join_questions_organization").on(t.organizationId),
  ],
);

/** What was asked when she answered: questions change, answers stay. */
export interface JoinAnswer {
  readonly question: string;
  readonly answer: string;
}

/** Someone would like to belong to an organization. */
export const joinRequests = table(
  "join_requests",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    accountId: int().notNull(),
    answers: json<readonly JoinAnswer[]>().notNull(),
    state: choice(answerStates).notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: int(),
    /** What she was told with a rejection. */
    reply: text(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.decidedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    uniqueIndex("join_requests_pending").on(t.organizationId, t.accountId).where(sql`${t.state} = 'pending'`),
    index("join_requests_organization").on(t.organizationId, t.state, t.createdAt),
    index("join_requests_account").on(t.accountId),
    oneOf("join_requests_state", t.state, answerStates),
  ],
);

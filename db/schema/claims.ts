import { sql } from "drizzle-orm";
import { choice, foreignKey, id, index, instant, int, table, text, uniqueIndex } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";
import { files } from "./files";
import { organizations } from "./organizations";

export const claimStates = ["pending", "accepted", "rejected", "cancelled", "expired"] as const;
export type ClaimState = (typeof claimStates)[number];

/** Someone says that a profile which staff loaded is her organization's, and shows why. */
export const claims = table(
  "claims",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    accountId: int().notNull(),
    /** Her own words: what she does there, and how staff can make sure. */
    proof: text().notNull(),
    fileId: int(),
    state: choice(claimStates).notNull(),
    createdAt: createdAt(),
    decidedAt: instant(),
    decidedBy: int(),
    /** What she was answered. */
    answer: text(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.fileId], foreignColumns: [files.id] }).onDelete("set null"),
    foreignKey({ columns: [t.decidedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    uniqueIndex("claims_pending").on(t.organizationId, t.accountId).where(sql`${t.state} = 'pending'`),
    index("claims_waiting").on(t.state, t.createdAt),
    index("claims_account").on(t.accountId),
    index("claims_file").on(t.fileId),
    oneOf("claims_state", t.state, claimStates),
  ],
);

export const freshnessAnswers = ["confirmed", "updated", "archived"] as const;

/** A letter that asked a leader whether the profile still holds; its link answers without signing in, once. */
export const freshnessQuestions = table(
  "freshness_questions",
  {
    id: id(),
    organizationId: int().notNull(),
    accountId: int().notNull(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    answer: choice(freshnessAnswers),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    index("freshness_questions_organization").on(t.organizationId, t.createdAt),
    oneOf("freshness_questions_answer", t.answer, freshnessAnswers),
  ],
);

import { sql } from "drizzle-orm";
import { foreignKey, id, index, instant, int, table, text, uniqueIndex } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, uid } from "./columns";

/** The secret address at which a calendar program finds what one person goes to; a new one ends the one before. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: id(),
    uid: uid(),
    accountId: int().notNull(),
    tokenHash: text().notNull().unique(),
    /** The secret, so that she finds the address again. */
    sealedToken: text().notNull(),
    createdAt: createdAt(),
    revokedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }).onDelete("cascade"),
    uniqueIndex("calendar_feeds_current").on(t.accountId).where(sql`${t.revokedAt} is null`),
    index("calendar_feeds_account").on(t.accountId),
  ],
);

import { choice, day, foreignKey, id, index, instant, int, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { organizations } from "./organizations";

export const boardPositions = [
  "president",
  "vice-president",
  "coordinator",
  "secretary",
  "treasurer",
  "legal-representative",
  "member",
  "other",
] as const;
export type BoardPosition = (typeof boardPositions)[number];

/** Who holds a position of the board, from a day until another; ended terms stay as history. */
export const boardTerms = table(
  "board_terms",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    position: choice(boardPositions).notNull(),
    /** A person's name; she needs no account. */
    holder: text().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("board_terms_organization").on(t.organizationId, t.endsOn),
    oneOf("board_terms_position", t.position, boardPositions),
  ],
);

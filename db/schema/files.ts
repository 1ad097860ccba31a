import { bytes, choice, foreignKey, id, index, int, primaryKey, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid } from "./columns";

export const filePurposes = ["logo", "document", "claim-proof", "import"] as const;
export type FilePurpose = (typeof filePurposes)[number];

export const mediaTypes = [
  "image/png",
  "image/jpeg",
  "image/webp",
  "application/pdf",
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** An uploaded file, known by a random name; its bytes are the rows of `file_parts`, in order. */
export const files = table(
  "files",
  {
    id: id(),
    uid: uid(),
    purpose: choice(filePurposes).notNull(),
    mediaType: choice(mediaTypes).notNull(),
    /** As it was called on the device it came from; for those who may open it. */
    name: text().notNull(),
    /** Length in bytes. */
    size: int().notNull(),
    /** Of the whole content, hexadecimal. */
    sha256: text().notNull(),
    /** Pixels, where it is a picture. */
    width: int(),
    height: int(),
    createdAt: createdAt(),
    createdBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("files_creator").on(t.createdBy),
    oneOf("files_purpose", t.purpose, filePurposes),
    oneOf("files_media_type", t.mediaType, mediaTypes),
  ],
);

/** At most 256 KB of a file. */
export const fileParts = table(
  "file_parts",
  { fileId: int().notNull(), position: int().notNull(), content: bytes().notNull() },
  (t) => [
    primaryKey({ columns: [t.fileId, t.position] }),
    foreignKey({ columns: [t.fileId], foreignColumns: [files.id] }).onDelete("cascade"),
  ],
);

import { choice, day, foreignKey, id, index, instant, int, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { files } from "./files";
import { organizations } from "./organizations";

export const documentKinds = [
  "statutes",
  "legal-registration",
  "tax-registration",
  "board-appointment",
  "agreement",
  "permit",
  "minutes",
  "report",
  "other",
] as const;

/** A paper of an organization: who issued it, from when until when it holds, and a copy where there is one. */
export const organizationDocuments = table(
  "organization_documents",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    kind: choice(documentKinds).notNull(),
    title: text().notNull(),
    issuer: text().notNull(),
    issuedOn: day(),
    expiresOn: day(),
    fileId: int(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.fileId], foreignColumns: [files.id] }).onDelete("set null"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("organization_documents_organization").on(t.organizationId, t.expiresOn),
    index("organization_documents_file").on(t.fileId),
    oneOf("organization_documents_kind", t.kind, documentKinds),
  ],
);

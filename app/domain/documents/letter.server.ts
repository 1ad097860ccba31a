import { and, eq } from "drizzle-orm";
import { longDay } from "#app/domain/calendar";
import type { Locale } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizationDocuments } from "#db/schema/documents";
import { organizations } from "#db/schema/organizations";

/** What the letter about the end of a document says; undefined where the document is gone or no longer ends. */
export async function expiryFacts(
  read: Reader,
  params: Readonly<Record<string, string | number>>,
  locale: Locale,
) {
  const [row] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      document: organizationDocuments.title,
      expiresOn: organizationDocuments.expiresOn,
    })
    .from(organizationDocuments)
    .innerJoin(organizations, eq(organizations.id, organizationDocuments.organizationId))
    .where(
      and(
        eq(organizationDocuments.id, Number(params.documentId)),
        eq(organizationDocuments.organizationId, Number(params.organizationId)),
      ),
    )
    .limit(1);
  if (!row?.expiresOn) return undefined;
  const { expiresOn, ...facts } = row;
  return { ...facts, day: longDay(expiresOn, locale) };
}

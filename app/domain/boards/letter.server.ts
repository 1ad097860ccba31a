import { and, eq } from "drizzle-orm";
import { longDay } from "#app/domain/calendar";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";
import { organizations } from "#db/schema/organizations";

/** What the letter about the end of a term says; undefined where the term is gone or no longer ends. */
export async function termEndFacts(
  read: Reader,
  params: Readonly<Record<string, string | number>>,
  locale: Locale,
) {
  const [row] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      position: boardTerms.position,
      endsOn: boardTerms.endsOn,
    })
    .from(boardTerms)
    .innerJoin(organizations, eq(organizations.id, boardTerms.organizationId))
    .where(
      and(
        eq(boardTerms.id, Number(params.termId)),
        eq(boardTerms.organizationId, Number(params.organizationId)),
      ),
    )
    .limit(1);
  if (!row?.endsOn) return undefined;
  const { position, endsOn, ...facts } = row;
  return { ...facts, position: wordsFor(locale).boards.positions[position], day: longDay(endsOn, locale) };
}

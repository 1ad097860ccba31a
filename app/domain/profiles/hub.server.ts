import { and, eq, gte, isNull, lt, lte, or } from "drizzle-orm";
import { type Day, dayOf } from "#app/domain/calendar";
import { chosenPlace } from "#app/domain/places/publication.server";
import type { Reader } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";
import { organizationDocuments } from "#db/schema/documents";
import type { PlaceAudience, Precision } from "#db/schema/places";
import { requirementMarks } from "#db/schema/requirements";

export interface KeptParts {
  readonly documents: number;
  /** Of the documents, those whose last day is over. */
  readonly expired: number;
  /** People who hold a position today. */
  readonly board: number;
  /** Requirements that are in order. */
  readonly marks: number;
}

/** How much an organization keeps of what its profile does not show. For its leaders and editors. */
export async function countKept(
  read: Reader,
  { id }: { readonly id: number },
  now = new Date(),
): Promise<KeptParts> {
  const today = dayOf(now);
  const held = eq(organizationDocuments.organizationId, id);
  return {
    documents: await read.$count(organizationDocuments, held),
    expired: await read.$count(organizationDocuments, and(held, lt(organizationDocuments.expiresOn, today))),
    board: await countBoard(read, { id }, today),
    marks: await read.$count(
      requirementMarks,
      and(eq(requirementMarks.organizationId, id), eq(requirementMarks.state, "done")),
    ),
  };
}

/** How many hold a position of the board on a day. */
export const countBoard = (read: Reader, { id }: { readonly id: number }, day: Day): Promise<number> =>
  read.$count(
    boardTerms,
    and(
      eq(boardTerms.organizationId, id),
      lte(boardTerms.startsOn, day),
      or(isNull(boardTerms.endsOn), gte(boardTerms.endsOn, day)),
    ),
  );

/** How precisely and to whom the place is published. For its leaders and editors. */
export async function findChosenPrecision(
  read: Reader,
  { id }: { readonly id: number },
): Promise<{ readonly precision: Precision; readonly audience: PlaceAudience } | undefined> {
  const chosen = await chosenPlace(read, id);
  return chosen && { precision: chosen.place.precision, audience: chosen.place.audience };
}

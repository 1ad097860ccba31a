import { termStateOf } from "#app/domain/boards/positions";
import { listTerms } from "#app/domain/boards/terms.server";
import { dayOf } from "#app/domain/calendar";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import type { BoardPosition } from "#db/schema/boards";

/** The positions of the board that are held today, by the folded name of who holds them. */
export async function listHeldPositions(
  read: Reader,
  organizationId: number,
  now = new Date(),
): Promise<ReadonlyMap<string, readonly BoardPosition[]>> {
  const held = new Map<string, BoardPosition[]>();
  const today = dayOf(now);
  for (const term of await listTerms(read, organizationId)) {
    if (!["current", "ending"].includes(termStateOf(term, today).state)) continue;
    const holder = fold(term.holder);
    held.set(holder, [...(held.get(holder) ?? []), term.position]);
  }
  return held;
}

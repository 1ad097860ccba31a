import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { organizations } from "#db/schema/organizations";
import { type MoveName, moves, stoppedByHiding } from "./state";

/** `canMove` as the condition under which a command changes the row of one organization. */
export const movable = (move: MoveName, organizationId: number): SQL | undefined =>
  and(
    eq(organizations.id, organizationId),
    inArray(organizations.state, [...moves[move].from]),
    isNull(organizations.mergedIntoId),
    stoppedByHiding.includes(move) ? isNull(organizations.hiddenAt) : undefined,
  );

import { record } from "#app/domain/audit/log.server";
import { describeError } from "#app/domain/error-description";
import { tally } from "#app/domain/rate-limits/tally.server";
import { isSignedIn, type Viewer } from "#app/domain/viewer";
import type { Db } from "#db/client/index";
import type { EventLog } from "./event-log.server";

/**
 * Writes into the audit log that a signed-in person was refused a page or an act, named by its pattern in the route
 * table: once a minute, however often she asks, since no row of that log can be removed. The refusal stands even
 * where the log cannot be written; the event log then says so.
 */
export async function recordDenial(
  { db, log }: { db: Db; log: EventLog },
  viewer: Viewer,
  pattern: string,
): Promise<void> {
  if (!isSignedIn(viewer)) return;
  try {
    await db.tx(
      async (tx) => {
        if (!(await tally(tx, [{ key: `denial ${viewer.id} ${pattern}`, count: 1, minutes: 1 }]))) return;
        await record(
          tx,
          viewer,
          "access.deny",
          { kind: "page", id: null },
          { outcome: "refused", fields: [pattern] },
        );
      },
      { isolation: "read committed" },
    );
  } catch (error) {
    log("denial-unrecorded", describeError(error), "error");
  }
}

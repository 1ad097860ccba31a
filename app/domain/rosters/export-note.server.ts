import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";

/** Writes into the log that the person took the roster with her. */
export const noteRosterExport = (
  tx: Tx,
  person: Person,
  { id }: { readonly id: number },
  now = new Date(),
): Promise<void> =>
  record(tx, person, "roster.export", { kind: "organization", id, organizationId: id }, { now });

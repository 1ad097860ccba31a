import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";

/** Writes into the log that the person took the whole list with her. */
export const noteExport = (tx: Tx, person: Person, now = new Date()): Promise<void> =>
  record(tx, person, "organizations.export", { kind: "organization", id: null }, { role: "networks", now });

import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";

/** Writes into the log that the person took her data with her: she sees if it was not she. */
export const noteOwnDataExport = (tx: Tx, person: Person, now = new Date()): Promise<void> =>
  record(tx, person, "account.export", { kind: "account", id: person.id }, { role: "self", now });

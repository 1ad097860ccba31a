import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";

/** Writes into the log that the person took the register of dues with her. */
export const noteDuesExport = (
  tx: Tx,
  person: Person,
  { id }: { readonly id: number },
  now = new Date(),
): Promise<void> =>
  record(tx, person, "due.export", { kind: "organization", id, organizationId: id }, { now });

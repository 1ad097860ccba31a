import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { dues } from "#db/schema/dues";
import type { RoundData } from "./due.schema";
import { listPayers } from "./list.server";

const batch = 250;

export interface Round {
  /** People for whom the due was noted. */
  readonly noted: number;
  /** People who had it already, whatever its amount. */
  readonly skipped: number;
}

/** Notes the same due, still to be paid, for everyone on the roster who has none of that period. */
export async function noteRound(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  { period, amount: amountCents }: RoundData,
  now = new Date(),
): Promise<Round> {
  const payers = await listPayers(tx, organization.id);
  let noted = 0;
  for (let start = 0; start < payers.length; start += batch) {
    const written = await tx
      .insert(dues)
      .values(
        payers.slice(start, start + batch).map(({ id: memberId }) => ({
          uid: newUid(),
          organizationId: organization.id,
          ...{ memberId, period, amountCents },
          createdAt: now,
          createdBy: person.id,
          updatedAt: now,
        })),
      )
      .onConflictDoNothing({ target: [dues.memberId, dues.period] })
      .returning({ id: dues.id });
    noted += written.length;
  }
  if (noted > 0)
    await record(
      tx,
      person,
      "due.round",
      { kind: "organization", id: organization.id, organizationId: organization.id },
      { now },
    );
  return { noted, skipped: payers.length - noted };
}

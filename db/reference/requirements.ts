import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/dialect/index";
import type { Organization } from "#db/schema/organizations";
import { requirements } from "#db/schema/requirements";
import { readReference, whereNew } from "./installed";

export interface RequirementEntry {
  readonly reference: string;
  readonly legalForm: Organization["legalForm"];
  readonly position: number;
  readonly title: string;
  readonly detail: string;
  readonly institution?: string;
  readonly source: string;
  readonly validFrom: string;
  /** Good practice that we wrote ourselves; what a law asks waits for staff to check it. */
  readonly confirmed: boolean;
}

const read = () => readReference("requirements.json");

export const readRequirements = () => JSON.parse(read()) as readonly RequirementEntry[];

/**
 * Puts the requirements of this build into the database, when it holds other ones or none. Those that staff have
 * edited are theirs and stay as they are; the others are renewed by reference.
 */
export async function loadRequirements(tx: Tx, now = new Date()): Promise<void> {
  await whereNew(tx, "requirements", read(), () => putRequirements(tx, now), now);
}

async function putRequirements(tx: Tx, now: Date): Promise<void> {
  await tx
    .insert(requirements)
    .values(
      readRequirements().map(({ confirmed, institution, ...entry }) => ({
        ...entry,
        institution: institution ?? null,
        uid: randomBytes(16).toString("base64url"),
        confirmedOn: confirmed ? entry.validFrom : null,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: requirements.reference,
      set: {
        legalForm: sql`excluded.legal_form`,
        position: sql`excluded.position`,
        title: sql`excluded.title`,
        detail: sql`excluded.detail`,
        institution: sql`excluded.institution`,
        source: sql`excluded.source`,
        validFrom: sql`excluded.valid_from`,
        confirmedOn: sql`excluded.confirmed_on`,
        updatedAt: sql`excluded.updated_at`,
      },
      setWhere: eq(requirements.version, 1),
    });
}

import { profileColumns, reservedSlugs } from "#app/domain/organizations/registration.server";
import { moves } from "#app/domain/organizations/state";
import { newUid } from "#app/domain/secrets.server";
import { slugCandidates } from "#app/domain/slugs.server";
import type { Tx } from "#db/client/index";
import { auditEvents } from "#db/schema/audit";
import { organizations, organizationThemes } from "#db/schema/organizations";
import { organizationChannels, organizationCoverage, organizationLanguages } from "#db/schema/profiles";
import { inBatches } from "./progress.server";
import type { RowProfile } from "./row";

export interface WrittenRow {
  readonly row: number;
  readonly profile: RowProfile;
}

export interface Origin {
  readonly importId: number;
  readonly personId: number;
}

/**
 * Writes a batch of profiles as `loadOrganization` writes one: unclaimed, and noted for each; answers their ids by row.
 * What follows from a profile, its published place and its words, is for `makeFindable`: it can wait, writers cannot.
 */
export async function writeProfiles(
  tx: Tx,
  rows: readonly WrittenRow[],
  origin: Origin,
  now: Date,
): Promise<Map<number, number>> {
  const ids = await insertOrganizations(tx, rows, origin, now);
  const idOf = ({ row }: WrittenRow) => ids.get(row) ?? 0;
  const each = <T>(of: (row: WrittenRow, organizationId: number) => readonly T[]): T[] =>
    rows.flatMap((row) => of(row, idOf(row)));

  const themes = each(({ profile }, organizationId) =>
    [...new Set(profile.data.themes)].map((theme) => ({ organizationId, theme })),
  );
  for (const some of inBatches(themes)) await tx.insert(organizationThemes).values([...some]);
  const coverage = each(({ profile }, organizationId) =>
    [...new Set(profile.data.coverage)].map((cantonId) => ({ organizationId, cantonId })),
  );
  for (const some of inBatches(coverage)) await tx.insert(organizationCoverage).values([...some]);
  const languages = each(({ profile }, organizationId) =>
    [...new Set(profile.data.languages)].map((language) => ({ organizationId, language })),
  );
  for (const some of inBatches(languages)) await tx.insert(organizationLanguages).values([...some]);
  const channels = each(({ profile }, organizationId) =>
    profile.channels.map((channel) => ({ ...channel, uid: newUid(), organizationId, createdAt: now })),
  );
  for (const some of inBatches(channels)) await tx.insert(organizationChannels).values([...some]);
  await tx.insert(auditEvents).values(
    rows.map((row) => ({
      at: now,
      accountId: origin.personId,
      role: moves.load.by,
      act: "organization.load",
      objectKind: "organization",
      objectId: idOf(row),
      organizationId: idOf(row),
      outcome: "done" as const,
      fields: [],
    })),
  );
  return ids;
}

/** Each under the first of its addresses that is free; answers their ids by row. */
async function insertOrganizations(
  tx: Tx,
  rows: readonly WrittenRow[],
  { importId, personId }: Origin,
  now: Date,
): Promise<Map<number, number>> {
  const ids = new Map<number, number>();
  let waiting = rows.map(({ row, profile: { data } }) => ({
    row,
    uid: newUid(),
    slugs: slugCandidates(
      data.name,
      { fallback: "organizacion", reserved: reservedSlugs },
      data.acronym === null ? [] : [data.acronym],
    ),
    columns: { ...profileColumns(data), founded: data.founded },
  }));
  while (waiting.length > 0) {
    const written = await tx
      .insert(organizations)
      .values(
        waiting.map(({ uid, slugs, columns }) => ({
          ...columns,
          uid,
          slug: slugs.next().value,
          state: moves.load.to,
          createdBy: personId,
          importId,
          createdAt: now,
          updatedAt: now,
        })),
      )
      .onConflictDoNothing({ target: organizations.slug })
      .returning({ id: organizations.id, uid: organizations.uid });
    const byUid = new Map(written.map(({ id, uid }) => [uid, id]));
    for (const { row, uid } of waiting) {
      const id = byUid.get(uid);
      if (id !== undefined) ids.set(row, id);
    }
    waiting = waiting.filter(({ uid }) => !byUid.has(uid));
  }
  return ids;
}

import { canMove, type Standing } from "#app/domain/organizations/state";
import { type MeasureKind, measureKinds } from "#db/schema/moderation";

/** What staff can do about a profile as it stands; nothing about one that was merged into another. */
export function possibleMeasures(organization: Standing): MeasureKind[] {
  if (organization.mergedIntoId !== null) return [];
  const possible: Readonly<Record<MeasureKind, boolean>> = {
    warn: true,
    hide: organization.hiddenAt === null,
    archive: canMove("withdraw", organization),
  };
  return measureKinds.filter((kind) => possible[kind]);
}

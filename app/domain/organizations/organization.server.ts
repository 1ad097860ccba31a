import { and, eq } from "drizzle-orm";
import { provinces } from "#app/domain/territories/cantons.server";
import { isSlug } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type Organization, organizations, type Theme } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";
import { themesOf } from "./themes.server";
import { visibleTo } from "./visibility.server";

/** A whole row with its place and themes: for the organization's own people and staff, never sent as it is. */
export interface OrganizationRecord extends Organization {
  readonly canton: { readonly code: string; readonly name: string; readonly province: string };
  readonly themes: readonly Theme[];
}

/** The organization under that address; undefined where there is none or the viewer may not see it. */
export async function findVisible(
  read: Reader,
  viewer: Viewer,
  slug: string,
  now = new Date(),
): Promise<OrganizationRecord | undefined> {
  if (!isSlug(slug)) return undefined;
  const [row] = await read
    .select({
      organization: organizations,
      canton: { code: territories.code, name: territories.name, province: provinces.name },
    })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(and(eq(organizations.slug, slug), visibleTo(viewer, now)))
    .limit(1);
  if (!row) return undefined;
  const themes = (await themesOf(read, [row.organization.id])).get(row.organization.id) ?? [];
  return { ...row.organization, canton: row.canton, themes };
}

/** When the profile passed each point of its life, oldest first. */
export function stateDates(organization: Organization) {
  const known = [
    { date: "created", at: organization.createdAt },
    { date: "updated", at: organization.updatedAt },
    { date: "submitted", at: organization.submittedAt },
    { date: "returned", at: organization.returnedAt },
    { date: "published", at: organization.publishedAt },
    { date: "verified", at: organization.verifiedAt },
    { date: "archived", at: organization.archivedAt },
  ] as const;
  return known
    .flatMap(({ date, at }) => (at === null ? [] : [{ date, at }]))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

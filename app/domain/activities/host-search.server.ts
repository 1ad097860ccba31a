import { and, eq, inArray } from "drizzle-orm";
import { directoryQuery } from "#app/domain/directory/directory.schema";
import { listDirectory } from "#app/domain/directory/directory.server";
import type { Reader } from "#db/client/index";
import { type Activity, activityHosts } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";

/** Organizations shown of those that were found. */
const shown = 10;

/** The public organizations that have these words, without the one whose activity it is; `asked` are those invited already. */
export async function searchOrganizations(
  read: Reader,
  activity: Pick<Activity, "id"> & { readonly organization: { readonly slug: string } },
  q: string,
) {
  const { rows } = await listDirectory(read, "public", directoryQuery(new URLSearchParams({ q })), {
    size: shown + 1,
  });
  const others = rows.filter(({ slug }) => slug !== activity.organization.slug).slice(0, shown);
  const asked = new Set(
    (
      await read
        .select({ slug: organizations.slug })
        .from(activityHosts)
        .innerJoin(organizations, eq(organizations.id, activityHosts.organizationId))
        .where(
          and(
            eq(activityHosts.activityId, activity.id),
            inArray(activityHosts.state, ["pending", "accepted"]),
          ),
        )
    ).map(({ slug }) => slug),
  );
  return others.map(({ slug, name, canton }) => ({
    slug,
    name,
    canton: canton?.name ?? null,
    asked: asked.has(slug),
  }));
}

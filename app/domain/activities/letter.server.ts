import { aliasedTable, and, eq } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { activities, activityHosts } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";

type Params = Readonly<Record<string, string | number>>;

const asked = aliasedTable(organizations, "asked");

/** What leaders are told whom another organization asks to organize with it; undefined where it waits no longer. */
export async function cohostingOfferFacts(read: Reader, params: Params) {
  const row = await hosting(read, params);
  if (row?.answer !== "pending") return undefined;
  const { title, slug, uid, organization } = row;
  return { title, slug, uid, organization, asked: row.asked };
}

/** What the organization that was asked said, for the leaders of the one that asks; undefined where it said nothing. */
export async function cohostingAnswerFacts(read: Reader, params: Params) {
  const row = await hosting(read, params);
  if (!row || row.answer === "pending" || row.answer === "cancelled") return undefined;
  return { title: row.title, slug: row.slug, organization: row.asked, answer: row.answer };
}

/** What the leaders of the other side are told where organizing together ended; undefined where it goes on again. */
export async function cohostingEndFacts(read: Reader, params: Params) {
  const row = await hosting(read, params);
  if (row?.answer !== "cancelled") return undefined;
  const { title, slug, askedId } = row;
  const wasHost = Number(params.organizationId) === askedId;
  return wasHost
    ? { title, slug: null, organization: row.organization }
    : { title, slug, organization: row.asked };
}

async function hosting(read: Reader, params: Params) {
  const [row] = await read
    .select({
      title: activities.title,
      slug: activities.slug,
      uid: activityHosts.uid,
      answer: activityHosts.state,
      organization: organizations.name,
      asked: asked.name,
      askedId: asked.id,
    })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .innerJoin(asked, eq(asked.id, activityHosts.organizationId))
    .where(eq(activityHosts.id, Number(params.hostId)))
    .limit(1);
  return row;
}

/** What leaders are told of an activity that was hidden; undefined where it is shown again. */
export async function hidingFacts(read: Reader, params: Params) {
  const [row] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      title: activities.title,
      reason: activities.hiddenReason,
      hiddenAt: activities.hiddenAt,
    })
    .from(activities)
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(
      and(
        eq(activities.id, Number(params.activityId)),
        eq(activities.organizationId, Number(params.organizationId)),
      ),
    )
    .limit(1);
  if (!row?.hiddenAt) return undefined;
  const { hiddenAt: _, reason, ...facts } = row;
  return { ...facts, reason: reason ?? "" };
}

import { and, eq, type SQL, sql } from "drizzle-orm";
import { staleSince } from "#app/domain/freshness/freshness";
import { type Level, type Preview, previews, reachOf } from "#app/domain/organizations/reach";
import { coveredByOffices, visibleTo } from "#app/domain/organizations/visibility.server";
import { isSlug } from "#app/domain/text";
import { isSignedIn, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { prepared } from "#db/client/prepared";
import { files } from "#db/schema/files";
import { joinPolicies } from "#db/schema/join-requests";
import { isPublic, organizations } from "#db/schema/organizations";
import { type ProfileParts, readParts } from "./parts.server";

type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>;

/** The row as far as rights and states ask for it; no page sends it. */
export type ProfileSubject = Pick<
  Head,
  "id" | "slug" | "state" | "mergedIntoId" | "hiddenAt" | "openToRequests"
>;

/** What an organization says of itself, as far as someone may read it; the shape that pages send. */
export type Profile = Omit<
  Head,
  | "id"
  | "mergedIntoId"
  | "hiddenAt"
  | "openToRequests"
  | "inScope"
  | "createdAt"
  | "publishedAt"
  | "confirmedAt"
> &
  ProfileParts & {
    /** Since when nobody has confirmed it, where that is six months or longer. */
    readonly staleSince: Date | undefined;
  };

export interface ReadProfile {
  readonly subject: ProfileSubject;
  /** The levels that were read. */
  readonly reach: readonly Level[];
  readonly profile: Profile;
}

/** The profile under that address, as far as the viewer may read it; undefined where there is none that she may see. */
export async function readProfile(
  read: Reader,
  viewer: Viewer,
  slug: string,
  now = new Date(),
): Promise<ReadProfile | undefined> {
  const head = await findHead(read, viewer, slug, now);
  if (!head) return undefined;
  const reach = reachOf(viewer, { id: head.id, inScope: Boolean(head.inScope) }, now);
  return withParts(read, head, reach, now);
}

/**
 * The same as others would read it: everyone, people of the network, or staff. Made by reading with their levels
 * and not by leaving things out afterwards. The viewer must be one who reads the whole profile herself.
 */
export async function readPreview(
  read: Reader,
  viewer: Viewer,
  slug: string,
  preview: Preview,
  now = new Date(),
): Promise<ReadProfile | undefined> {
  const head = await findHead(read, viewer, slug, now);
  return head && withParts(read, head, previews[preview], now);
}

async function withParts(read: Reader, head: Head, reach: readonly Level[], now: Date): Promise<ReadProfile> {
  const { id, mergedIntoId, hiddenAt, openToRequests, inScope, ...rest } = head;
  const { createdAt, publishedAt, confirmedAt, ...said } = rest;
  const { slug, state } = said;
  return {
    subject: { id, slug, state, mergedIntoId, hiddenAt, openToRequests },
    reach,
    profile: {
      ...said,
      ...(await readParts(read, id, reach)),
      staleSince: staleSince({ state, createdAt, publishedAt, confirmedAt }, now),
    },
  };
}

const headRow = (read: Reader, slug: SQL, visible: SQL, inScope: SQL) =>
  read
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      kind: organizations.kind,
      legalForm: organizations.legalForm,
      formedBy: organizations.formedBy,
      mission: organizations.mission,
      founded: organizations.founded,
      state: organizations.state,
      verifiedAt: organizations.verifiedAt,
      createdAt: organizations.createdAt,
      publishedAt: organizations.publishedAt,
      confirmedAt: organizations.confirmedAt,
      mergedIntoId: organizations.mergedIntoId,
      hiddenAt: organizations.hiddenAt,
      /** The outside name of its logo. */
      logo: files.uid,
      /** Whether people may ask to join it. */
      openToRequests: joinPolicies.open,
      inScope: sql<number>`case when ${inScope} then 1 else 0 end`,
    })
    .from(organizations)
    .leftJoin(files, eq(files.id, organizations.logoFileId))
    .leftJoin(joinPolicies, eq(joinPolicies.organizationId, organizations.id))
    .where(and(slug, visible))
    .limit(1);

const nowhere = sql`1 = 0`;

const publicHead = prepared("profile-head-public", (read) =>
  headRow(read, sql`${organizations.slug} = ${sql.placeholder("slug")}`, isPublic(organizations), nowhere),
);

async function findHead(read: Reader, viewer: Viewer, slug: string, now: Date) {
  if (!isSlug(slug)) return undefined;
  const [head] = isSignedIn(viewer)
    ? await headRow(
        read,
        eq(organizations.slug, slug),
        visibleTo(viewer, now),
        coveredByOffices(viewer) ?? nowhere,
      )
    : await publicHead(read, { slug });
  return head;
}

import { and, asc, count, desc, eq, gt, inArray, or } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { type ClaimState, claims } from "#db/schema/claims";
import { files } from "#db/schema/files";
import { organizations } from "#db/schema/organizations";
import { organizationChannels } from "#db/schema/profiles";
import { type MailMatch, matchMail } from "./matching";

/** Claims on a page of the list. */
const listSize = 50;
/** How long an answer stands on the first page of its person, in milliseconds. */
const newsLasts = 30 * 86_400_000;

/** One page of the claims in a state, the longest wait first, or the latest answer. For who may list them. */
export async function listClaims(
  read: Reader,
  { state, page: asked }: { readonly state: ClaimState; readonly page: number },
  size = listSize,
) {
  const wanted = eq(claims.state, state);
  const [counted] = await read.select({ total: count() }).from(claims).where(wanted);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, asked, size);
  const found = await read
    .select({
      uid: claims.uid,
      organizationId: claims.organizationId,
      organization: organizations.name,
      person: accounts.name,
      mailKey: accounts.mailKey,
      state: claims.state,
      createdAt: claims.createdAt,
      decidedAt: claims.decidedAt,
    })
    .from(claims)
    .innerJoin(organizations, eq(organizations.id, claims.organizationId))
    .innerJoin(accounts, eq(accounts.id, claims.accountId))
    .where(wanted)
    .orderBy(
      ...(state === "pending"
        ? [asc(claims.createdAt), asc(claims.id)]
        : [desc(claims.decidedAt), desc(claims.id)]),
    )
    .limit(size)
    .offset(offset);
  const match = await matcher(
    read,
    found.map((row) => row.organizationId),
  );
  const rows = found.map(({ organizationId, mailKey, ...row }) => ({
    ...row,
    match: match(organizationId, mailKey),
  }));
  return { rows, total, ...shown };
}

/** A claim by its outside name, with what staff need to judge it; undefined where there is none. */
export async function findClaim(read: Reader, uid: string) {
  if (!isUid(uid)) return undefined;
  const [claim] = await read
    .select({
      id: claims.id,
      uid: claims.uid,
      organizationId: claims.organizationId,
      organization: organizations.name,
      slug: organizations.slug,
      organizationState: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
      accountId: claims.accountId,
      person: accounts.name,
      mailKey: accounts.mailKey,
      memberSince: accounts.createdAt,
      proof: claims.proof,
      fileUid: files.uid,
      state: claims.state,
      answer: claims.answer,
      createdAt: claims.createdAt,
      decidedAt: claims.decidedAt,
    })
    .from(claims)
    .innerJoin(organizations, eq(organizations.id, claims.organizationId))
    .innerJoin(accounts, eq(accounts.id, claims.accountId))
    .leftJoin(files, eq(files.id, claims.fileId))
    .where(eq(claims.uid, uid))
    .limit(1);
  if (!claim) return undefined;
  const { mailKey, ...rest } = claim;
  const others = await read.$count(
    claims,
    and(eq(claims.organizationId, claim.organizationId), eq(claims.state, "pending")),
  );
  const match = (await matcher(read, [claim.organizationId]))(claim.organizationId, mailKey);
  return { ...rest, match, others: others - (claim.state === "pending" ? 1 : 0) };
}

/** The claims of a person, the latest first; only `news`: what waits, and what was answered in the last thirty days. */
export function listOwnClaims(
  read: Reader,
  person: Pick<Person, "id">,
  { news = false }: { readonly news?: boolean } = {},
  now = new Date(),
) {
  const recent = gt(claims.decidedAt, new Date(now.getTime() - newsLasts));
  const answered = and(inArray(claims.state, ["accepted", "rejected", "expired"]), recent);
  return read
    .select({
      uid: claims.uid,
      organization: organizations.name,
      slug: organizations.slug,
      state: claims.state,
      proof: claims.proof,
      answer: claims.answer,
      createdAt: claims.createdAt,
      decidedAt: claims.decidedAt,
    })
    .from(claims)
    .innerJoin(organizations, eq(organizations.id, claims.organizationId))
    .where(and(eq(claims.accountId, person.id), news ? or(eq(claims.state, "pending"), answered) : undefined))
    .orderBy(desc(claims.createdAt), desc(claims.id))
    .limit(100);
}

/** Whether a claim of the person on the organization waits for its answer. */
export async function hasPendingClaim(
  read: Reader,
  person: Pick<Person, "id">,
  organization: { readonly id: number },
): Promise<boolean> {
  const waiting = await read.$count(
    claims,
    and(
      eq(claims.organizationId, organization.id),
      eq(claims.accountId, person.id),
      eq(claims.state, "pending"),
    ),
  );
  return waiting > 0;
}

/** How many claims wait for networks staff, and since when the one that waits longest. */
export async function waitingClaims(read: Reader): Promise<{ count: number; oldest: Date | undefined }> {
  const pending = eq(claims.state, "pending");
  const [oldest] = await read
    .select({ at: claims.createdAt })
    .from(claims)
    .where(pending)
    .orderBy(asc(claims.createdAt))
    .limit(1);
  return { count: await read.$count(claims, pending), oldest: oldest?.at };
}

/** How the mail of a person speaks for one of these organizations; their channels are read once. */
async function matcher(
  read: Reader,
  ids: readonly number[],
): Promise<(organizationId: number, mailKey: string) => MailMatch | undefined> {
  const channels = await read
    .select({
      organizationId: organizationChannels.organizationId,
      kind: organizationChannels.kind,
      valueKey: organizationChannels.valueKey,
    })
    .from(organizationChannels)
    .where(
      and(
        inArray(organizationChannels.organizationId, [0, ...new Set(ids)]),
        inArray(organizationChannels.kind, ["mail", "website"]),
      ),
    );
  return (organizationId, mailKey) =>
    matchMail(
      mailKey,
      channels.filter((channel) => channel.organizationId === organizationId),
    );
}

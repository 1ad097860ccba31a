import { and, eq, isNull } from "drizzle-orm";
import { leading } from "#app/domain/memberships/leaders.server";
import type { Reader } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";
import { claims } from "#db/schema/claims";
import { organizationDocuments } from "#db/schema/documents";
import { memberships } from "#db/schema/memberships";
import { flags } from "#db/schema/moderation";
import { organizationChannels, organizationSupports } from "#db/schema/profiles";
import { requirementMarks } from "#db/schema/requirements";
import type { Content } from "./contents";

/** How much of each a profile has now. */
export async function countContents(
  read: Reader,
  { id }: { readonly id: number },
): Promise<Readonly<Record<Content, number>>> {
  const current = and(eq(memberships.organizationId, id), isNull(memberships.until));
  return {
    leaders: await read.$count(memberships, and(eq(memberships.organizationId, id), leading)),
    people: await read.$count(memberships, current),
    channels: await read.$count(organizationChannels, eq(organizationChannels.organizationId, id)),
    supports: await read.$count(organizationSupports, eq(organizationSupports.organizationId, id)),
    documents: await read.$count(organizationDocuments, eq(organizationDocuments.organizationId, id)),
    board: await read.$count(boardTerms, eq(boardTerms.organizationId, id)),
    requirements: await read.$count(requirementMarks, eq(requirementMarks.organizationId, id)),
    claims: await read.$count(claims, and(eq(claims.organizationId, id), eq(claims.state, "pending"))),
    flags: await read.$count(flags, and(eq(flags.organizationId, id), eq(flags.state, "open"))),
  };
}

import { and, eq, isNull, ne } from "drizzle-orm";
import { visibleTo } from "#app/domain/organizations/visibility.server";
import { fold } from "#app/domain/text";
import { holds, placeAudienceOf, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { publishedPlaces } from "#db/schema/places";
import {
  byIds,
  type Candidate,
  idsAlike,
  idsWithContact,
  idsWithWords,
  listed,
  ofWords,
  type Scope,
  type Sought,
  sameAcronymThere,
} from "./candidates.server";
import { alikeFrom, type Grams, gramsOf, likeness, sameAcronym, tellingWords } from "./likeness";

export const duplicateReasons = ["name", "acronym", "contact"] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface LikelyDuplicate {
  readonly organizationId: number;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly state: typeof organizations.$inferSelect.state;
  readonly reasons: readonly DuplicateReason[];
  /** Of the names, from 0 to 1. */
  readonly likeness: number;
}

const shown = 5;

/**
 * Organizations that are likely the one described, best first, at most five, among those that the viewer may see:
 * names alike in the same canton or sharing a telling word, the same acronym in the same canton, the same contact.
 * Only networks staff are compared with true cantons and with every contact; others, so that nobody can find out by
 * trying, with what is published.
 */
export async function likelyDuplicates(
  read: Reader,
  viewer: Viewer,
  sought: Sought,
  now = new Date(),
): Promise<LikelyDuplicate[]> {
  const staff = holds(viewer, "networks");
  const scope: Scope = {
    read,
    staff,
    audience: placeAudienceOf(viewer),
    canton: staff ? organizations.cantonId : publishedPlaces.cantonId,
    visible: and(
      visibleTo(viewer, now),
      isNull(organizations.mergedIntoId),
      sought.exceptId === undefined ? undefined : ne(organizations.id, sought.exceptId),
    ),
  };
  const sameContact = await idsWithContact(read, sought.contacts, staff);
  const judge = judging(sought, sameContact);
  const found = new Map<number, LikelyDuplicate>();
  const look = (rows: readonly Candidate[]) => {
    for (const row of rows) {
      const one = judge(row);
      if (one.reasons.length > 0) found.set(one.organizationId, one);
    }
  };
  look(await byIds(scope, await idsAlike(scope, sought)));
  look(await byIds(scope, await idsWithWords(read, tellingWords(sought.name))));
  look(await byIds(scope, sameContact));
  look(await listed(scope, eq(organizations.nameKey, fold(sought.name)), ofWords));
  if (sought.acronym !== null) look(await listed(scope, sameAcronymThere(scope, sought), ofWords));
  return [...found.values()].sort(bestFirst).slice(0, shown);
}

const bestFirst = (one: LikelyDuplicate, other: LikelyDuplicate): number =>
  other.reasons.length - one.reasons.length ||
  other.likeness - one.likeness ||
  one.organizationId - other.organizationId;

function judging(sought: Sought, sameContact: readonly number[]): (row: Candidate) => LikelyDuplicate {
  const grams: Grams = gramsOf(sought.name);
  const contacts = new Set(sameContact);
  return ({ cantonId, nameKey, ...row }) => {
    const alike = likeness(gramsOf(nameKey), grams);
    const said = {
      name: alike >= alikeFrom,
      acronym: cantonId === sought.cantonId && sameAcronym(row.acronym, sought.acronym),
      contact: contacts.has(row.organizationId),
    };
    return {
      ...row,
      reasons: duplicateReasons.filter((reason) => said[reason]),
      likeness: Math.round(alike * 100) / 100,
    };
  };
}

import type { PeopleCounts } from "#app/domain/memberships/tally.server";
import type { CompletingPart } from "#app/domain/profiles/completeness";
import type { KeptParts } from "#app/domain/profiles/hub.server";
import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";

export interface HubEntry {
  readonly title: string;
  readonly href: string;
  readonly text?: string | undefined;
  /** Nothing is said there yet. */
  readonly missing?: boolean;
}

export interface HubFacts {
  readonly slug: string;
  readonly editor: boolean;
  readonly leader: boolean;
  readonly missing: readonly CompletingPart[];
  readonly counts: { readonly channels: number; readonly offers: number; readonly needs: number };
  readonly place?:
    | { readonly precision: keyof Words["organizations"]["hub"]["precisions"]; readonly audience: string }
    | undefined;
  readonly kept?: KeptParts | undefined;
  readonly board: number;
  /** How many people there are, for leaders and editors; what waits to join, for leaders. */
  readonly people?: (Pick<PeopleCounts, "members"> & Partial<PeopleCounts>) | undefined;
}

/** The parts of a profile that its leaders and editors fill in, each with where it stands. */
export function profileEntries({ slug, missing, counts, place }: HubFacts, words: Words): HubEntry[] {
  const { hub } = words.organizations;
  const lacks = (...parts: CompletingPart[]) => parts.some((part) => missing.includes(part));
  const placeText = place && [
    hub.precisions[place.precision],
    ...(place.audience === "network" && place.precision !== "hidden" ? [hub.onlyNetwork] : []),
  ];
  return [
    {
      title: hub.facts,
      href: paths.editOrganization(slug),
      text: hub.factsText,
      missing: lacks("coverage", "populations", "languages", "founded"),
    },
    { title: hub.place, href: paths.organizationPlace(slug), text: placeText?.join(", ") },
    {
      title: hub.channels,
      href: paths.organizationChannels(slug),
      text: words.organizations.hub.channelCount(counts.channels),
      missing: lacks("channels"),
    },
    {
      title: hub.supports,
      href: paths.organizationSupports(slug),
      text: hub.supportCount(counts.offers, counts.needs),
      missing: lacks("supports"),
    },
    { title: hub.logo, href: paths.organizationLogo(slug), missing: lacks("logo") },
  ];
}

/** What an organization keeps for itself; a plain member reads the board only. */
export function paperEntries({ slug, editor, kept, board }: HubFacts, { organizations }: Words): HubEntry[] {
  const { hub } = organizations;
  const boardEntry = { title: hub.board, href: paths.board(slug), text: hub.boardCount(board) };
  if (!editor || !kept) return [boardEntry];
  const expired = kept.expired > 0 ? [hub.expired(kept.expired)] : [];
  return [
    {
      title: hub.documents,
      href: paths.documents(slug),
      text: [hub.documentCount(kept.documents), ...expired].join(", "),
    },
    boardEntry,
    { title: hub.requirements, href: paths.checklist(slug), text: hub.markCount(kept.marks) },
  ];
}

/** The people of an organization and what they do together, for each as far as she may read or keep it. */
export function peopleEntries(
  { slug, editor, leader, people }: HubFacts,
  { memberships }: Words,
): HubEntry[] {
  const { hub } = memberships;
  const members = people ? hub.memberCount(people.members) : hub.membersForMembers;
  const own = { title: hub.own, href: paths.ownMembership(slug), text: hub.ownText };
  const kept = [
    {
      title: hub.invitations,
      href: paths.invitations(slug),
      text: hub.invitationCount(people?.invitations ?? 0),
    },
    { title: hub.requests, href: paths.joinRequests(slug), text: hub.requestCount(people?.requests ?? 0) },
  ];
  return [
    { title: hub.members, href: paths.members(slug), text: members },
    ...(leader ? kept : []),
    ...(editor ? [{ title: hub.dues, href: paths.dues(slug), text: hub.duesText }] : []),
    { title: hub.activities, href: paths.organizationActivities(slug), text: hub.activitiesText },
    { title: hub.announcements, href: paths.announcements(slug), text: hub.announcementsText },
    own,
  ];
}

/** What else its leaders and editors can look at or do. */
export function otherEntries({ slug, editor, leader }: HubFacts, { organizations }: Words): HubEntry[] {
  const { hub } = organizations;
  const preview = { title: hub.preview, href: paths.organizationPreview(slug), text: hub.previewText };
  const history = { title: hub.history, href: paths.organizationHistory(slug), text: hub.historyText };
  const archive = { title: hub.archive, href: paths.organizationArchive(slug), text: hub.archiveText };
  return [...(editor ? [preview] : []), ...(leader ? [history, archive] : [])];
}

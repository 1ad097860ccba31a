import { paths } from "#app/paths";

/** Stands for one segment of an address while the patterns are made. */
const any = "\u0000";

/**
 * The pages to which someone may be sent back. None of them ends a session or is left quickly; of those that a token
 * opens only an invitation, which is answered after signing in.
 */
const pages = [
  paths.home(),
  paths.mine(),
  paths.privacy(),
  paths.safety(),
  paths.organizations(),
  paths.newOrganization(),
  paths.organization(any),
  paths.editOrganization(any),
  paths.organizationHub(any),
  paths.organizationChannels(any),
  paths.channelAudience(any, any),
  paths.organizationSupports(any),
  paths.organizationPreview(any),
  paths.organizationHistory(any),
  paths.organizationClaim(any),
  paths.organizationArchive(any),
  paths.organizationLogo(any),
  paths.documents(any),
  paths.newDocument(any),
  paths.document(any, any),
  paths.documentRemoval(any, any),
  paths.board(any),
  paths.newBoardTerm(any),
  paths.boardTerm(any, any),
  paths.boardTermRemoval(any, any),
  paths.checklist(any),
  paths.requirementMark(any, any),
  paths.requirements(),
  paths.newRequirement(),
  paths.requirement(any),
  paths.catalogue(),
  paths.course(any),
  paths.courses(),
  paths.newCourse(),
  paths.editCourse(any),
  paths.courseArchive(any),
  paths.courseModules(any),
  paths.courseModule(any, any),
  paths.courseModuleRemoval(any, any),
  paths.account(),
  paths.password(),
  paths.mail(),
  paths.secondFactor(),
  paths.newSecondFactor(),
  paths.recoveryCodes(),
  paths.secondFactorRemoval(),
  paths.sessions(),
  paths.notifications(),
  paths.ownClaims(),
  paths.management(),
  paths.reviewQueue(),
  paths.loadOrganization(),
  paths.organizationReview(any),
  paths.organizationReturn(any),
  paths.claims(),
  paths.claim(any),
  paths.claimRejection(any),
  paths.accounts(),
  paths.accountRecord(any),
  paths.newGrant(any),
  paths.grantRevocation(any),
  paths.offices(),
  paths.newOffice(),
  paths.office(any),
  paths.mailQueue(),
  paths.audit(),
  paths.invitations(any),
  paths.newInvitation(any),
  paths.invitation(any, any),
  paths.acceptInvitation(any),
  paths.ownInvitation(any),
  paths.joinPolicy(any),
  paths.joinQuestions(any),
  paths.joinRequest(any),
  paths.joinRequests(any),
  paths.joinRequestReview(any, any),
  paths.joinRequestRejection(any, any),
  paths.joinRequestAcceptance(any, any),
  paths.ownJoinRequests(),
  paths.handover(any),
  paths.handoverCancellation(any, any),
  paths.invitationCancellation(any, any),
  paths.joinQuestionRemoval(any, any),
  paths.handoverAnswer(any, any),
  paths.announcements(any),
  paths.newAnnouncement(any),
  paths.announcement(any, any),
  paths.editAnnouncement(any, any),
  paths.announcementSending(any, any),
  paths.announcementRemoval(any, any),
  paths.managedActivities(),
  paths.rosterReadings(),
  paths.members(any),
  paths.newMember(any),
  paths.member(any, any),
  paths.memberRole(any, any),
  paths.memberRemoval(any, any),
  paths.memberUnion(any, any),
  paths.rosterReading(any),
  paths.rosterImport(any),
  paths.rosterPreview(any, any),
  paths.ownMembership(any),
  paths.departure(any),
  paths.dues(any),
  paths.newDue(any),
  paths.duesRound(any),
  paths.due(any, any),
  paths.dueRemoval(any, any),
  paths.dueReceipt(any, any),
  paths.organizationActivities(any),
  paths.newActivity(any),
  paths.agenda(),
  paths.activity(any),
  paths.editActivity(any),
  paths.activityDates(any),
  paths.activityMove(any),
  paths.activityCancellation(any),
  paths.activityHosts(any),
  paths.hostAnswer(any, any),
  paths.hostRemoval(any, any),
  paths.activityHiding(any),
  paths.signUp(any),
  paths.signUpWithdrawal(any),
  paths.signUps(any),
  paths.newSignUp(any),
  paths.signUpRemoval(any, any),
  paths.attendance(any),
  paths.activityReport(any),
  paths.ownActivities(),
  paths.calendarFeed(),
  paths.newCalendarFeed(),
  paths.secretAddress(),
  paths.calendarFeedRevocation(),
];

const patterns = pages.map(
  (page) => new RegExp(`^${page.replaceAll(encodeURIComponent(any), "[^/]{1,200}")}$`),
);

const longest = 500;
const base = "https://own.invalid";

/**
 * The path and query to which someone may be sent, when the text is the address of one of our own pages.
 * Undefined for everything else: other sites, sub-resources without a page, links of one use.
 */
export function safeReturnPath(text: string | null | undefined): string | undefined {
  if (!text || text.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes("\\"))
    return undefined;
  if (!URL.canParse(text, base)) return undefined;
  const { origin, pathname, search } = new URL(text, base);
  if (origin !== base || !patterns.some((pattern) => pattern.test(pathname))) return undefined;
  return pathname + search;
}

/** Where `?volver=` asks to go, else the person's own page. */
export const returnPath = (request: Request): string =>
  safeReturnPath(new URL(request.url).searchParams.get("volver")) ?? paths.mine();

/** Where `?volver=` asks to go, to be carried on to the next page; nothing where it asks for none of ours. */
export function askedReturn(request: Request): { readonly volver?: string } {
  const volver = safeReturnPath(new URL(request.url).searchParams.get("volver"));
  return volver === undefined ? {} : { volver };
}

/** The page whose form was posted: its own address, or, for a sub-resource without a page, the page it came from. */
export function formPath(request: Request, publicOrigin: string): string {
  const { pathname, search } = new URL(request.url);
  return safeReturnPath(pathname + search) ?? refererPath(request, publicOrigin) ?? paths.mine();
}

function refererPath(request: Request, publicOrigin: string): string | undefined {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return undefined;
  const { origin, pathname, search } = new URL(referer);
  return origin === publicOrigin ? safeReturnPath(pathname + search) : undefined;
}

import { accounts, accountTokens, recoveryCodes, registrations, secondFactors } from "./accounts";
import {
  activities,
  activityCares,
  activityDemographics,
  activityHosts,
  activityPlaces,
  activityReports,
  occurrenceSeats,
  occurrences,
} from "./activities";
import { announcements, announcementTexts } from "./announcements";
import { auditEvents, auditSeals } from "./audit";
import { boardTerms } from "./boards";
import { calendarFeeds } from "./calendar-feeds";
import { capacityDimensions, capacityItems } from "./capacity-items";
import { claims, freshnessQuestions } from "./claims";
import { courseItems, courseModules, coursePrerequisites, courses } from "./courses";
import { organizationDocuments } from "./documents";
import { dues } from "./dues";
import { fileParts, files } from "./files";
import { grants } from "./grants";
import { importRows, imports } from "./imports";
import { installation, leases, publicChanges } from "./installation";
import { handovers, invitationAcceptances, invitations } from "./invitations";
import { joinPolicies, joinQuestions, joinRequests } from "./join-requests";
import { members, memberships, rosterImports, rosterReadings } from "./memberships";
import { distinctPairs, mergeMoves, merges } from "./merges";
import { flags, measures } from "./moderation";
import { mailSuppressions, notificationPreferences, notifications } from "./notifications";
import { officeCantons, offices } from "./offices";
import { organizations, organizationThemes } from "./organizations";
import { exactPlaces, publishedPlaces } from "./places";
import {
  organizationChannels,
  organizationCoverage,
  organizationLanguages,
  organizationPopulations,
  organizationSupports,
} from "./profiles";
import { requirementMarks, requirements } from "./requirements";
import { scheduledTasks } from "./schedule";
import { organizationSearch, organizationWords, wordVariants } from "./search";
import { heldForms, rateLimits, sessions } from "./sessions";
import { signUps } from "./sign-ups";
import { territories } from "./territories";

/** Every table once, parents first: the order of export and import. */
export const tables = {
  installation,
  leases,
  publicChanges,
  scheduledTasks,
  territories,
  offices,
  officeCantons,
  accounts,
  registrations,
  accountTokens,
  secondFactors,
  recoveryCodes,
  sessions,
  heldForms,
  rateLimits,
  grants,
  files,
  fileParts,
  imports,
  importRows,
  organizations,
  organizationThemes,
  organizationCoverage,
  organizationLanguages,
  organizationPopulations,
  organizationChannels,
  organizationSupports,
  exactPlaces,
  publishedPlaces,
  organizationSearch,
  organizationWords,
  wordVariants,
  organizationDocuments,
  boardTerms,
  requirements,
  requirementMarks,
  capacityDimensions,
  capacityItems,
  courses,
  courseModules,
  coursePrerequisites,
  courseItems,
  memberships,
  members,
  rosterReadings,
  rosterImports,
  invitations,
  invitationAcceptances,
  handovers,
  joinPolicies,
  joinQuestions,
  joinRequests,
  dues,
  activities,
  activityCares,
  activityPlaces,
  activityHosts,
  occurrences,
  occurrenceSeats,
  activityReports,
  activityDemographics,
  signUps,
  calendarFeeds,
  announcements,
  announcementTexts,
  claims,
  freshnessQuestions,
  merges,
  mergeMoves,
  distinctPairs,
  flags,
  measures,
  notifications,
  notificationPreferences,
  mailSuppressions,
  auditEvents,
  auditSeals,
};

import { accounts as enAccounts } from "./en/accounts";
import { activities as enActivities } from "./en/activities";
import { activityReports as enActivityReports } from "./en/activity-reports";
import { agenda as enAgenda } from "./en/agenda";
import { announcements as enAnnouncements } from "./en/announcements";
import { attendance as enAttendance } from "./en/attendance";
import { audit as enAudit } from "./en/audit";
import { boards as enBoards } from "./en/boards";
import { calendarFeeds as enCalendarFeeds } from "./en/calendar-feeds";
import { channels as enChannels } from "./en/channels";
import { claims as enClaims } from "./en/claims";
import { courses as enCourses } from "./en/courses";
import { demo as enDemo } from "./en/demo";
import { directory as enDirectory } from "./en/directory";
import { documents as enDocuments } from "./en/documents";
import { dues as enDues } from "./en/dues";
import { duplicates as enDuplicates } from "./en/duplicates";
import { files as enFiles } from "./en/files";
import { forms as enForms } from "./en/forms";
import { freshness as enFreshness } from "./en/freshness";
import { grants as enGrants } from "./en/grants";
import { handovers as enHandovers } from "./en/handovers";
import { home as enHome } from "./en/home";
import { imports as enImports } from "./en/imports";
import { invitations as enInvitations } from "./en/invitations";
import { joinRequests as enJoinRequests } from "./en/join-requests";
import { letters as enLetters } from "./en/letters";
import { management as enManagement } from "./en/management";
import { memberships as enMemberships } from "./en/memberships";
import { merges as enMerges } from "./en/merges";
import { moderation as enModeration } from "./en/moderation";
import { notifications as enNotifications } from "./en/notifications";
import { offices as enOffices } from "./en/offices";
import { organizations as enOrganizations } from "./en/organizations";
import { outcomes as enOutcomes } from "./en/outcomes";
import { ownAccount as enOwnAccount } from "./en/own-account";
import { places as enPlaces } from "./en/places";
import { privacy as enPrivacy } from "./en/privacy";
import { requirements as enRequirements } from "./en/requirements";
import { rosters as enRosters } from "./en/rosters";
import { secondFactors as enSecondFactors } from "./en/second-factors";
import { sessions as enSessions } from "./en/sessions";
import { signUps as enSignUps } from "./en/sign-ups";
import { spreadsheets as enSpreadsheets } from "./en/spreadsheets";
import { supports as enSupports } from "./en/supports";
import { territories as enTerritories } from "./en/territories";
import { ui as enUi } from "./en/ui";
import { accounts } from "./es/accounts";
import { activities } from "./es/activities";
import { activityReports } from "./es/activity-reports";
import { agenda } from "./es/agenda";
import { announcements } from "./es/announcements";
import { attendance } from "./es/attendance";
import { audit } from "./es/audit";
import { boards } from "./es/boards";
import { calendarFeeds } from "./es/calendar-feeds";
import { channels } from "./es/channels";
import { claims } from "./es/claims";
import { courses } from "./es/courses";
import { demo } from "./es/demo";
import { directory } from "./es/directory";
import { documents } from "./es/documents";
import { dues } from "./es/dues";
import { duplicates } from "./es/duplicates";
import { files } from "./es/files";
import { forms } from "./es/forms";
import { freshness } from "./es/freshness";
import { grants } from "./es/grants";
import { handovers } from "./es/handovers";
import { home } from "./es/home";
import { imports } from "./es/imports";
import { invitations } from "./es/invitations";
import { joinRequests } from "./es/join-requests";
import { letters } from "./es/letters";
import { management } from "./es/management";
import { memberships } from "./es/memberships";
import { merges } from "./es/merges";
import { moderation } from "./es/moderation";
import { notifications } from "./es/notifications";
import { offices } from "./es/offices";
import { organizations } from "./es/organizations";
import { outcomes } from "./es/outcomes";
import { ownAccount } from "./es/own-account";
import { places } from "./es/places";
import { privacy } from "./es/privacy";
import { requirements } from "./es/requirements";
import { rosters } from "./es/rosters";
import { secondFactors } from "./es/second-factors";
import { sessions } from "./es/sessions";
import { signUps } from "./es/sign-ups";
import { spreadsheets } from "./es/spreadsheets";
import { supports } from "./es/supports";
import { territories } from "./es/territories";
import { ui } from "./es/ui";

const es = {
  ui,
  forms,
  outcomes,
  home,
  accounts,
  privacy,
  ownAccount,
  secondFactors,
  sessions,
  grants,
  organizations,
  directory,
  claims,
  freshness,
  channels,
  supports,
  spreadsheets,
  imports,
  places,
  territories,
  offices,
  notifications,
  management,
  audit,
  demo,
  files,
  documents,
  boards,
  requirements,
  courses,
  duplicates,
  merges,
  moderation,
  memberships,
  rosters,
  invitations,
  joinRequests,
  handovers,
  dues,
  activities,
  signUps,
  attendance,
  activityReports,
  agenda,
  calendarFeeds,
  announcements,
  letters,
};

/** Every sentence of the interface; Spanish is the source and gives the type. */
export type Words = typeof es;

const en: Words = {
  ui: enUi,
  forms: enForms,
  outcomes: enOutcomes,
  home: enHome,
  accounts: enAccounts,
  privacy: enPrivacy,
  ownAccount: enOwnAccount,
  secondFactors: enSecondFactors,
  sessions: enSessions,
  grants: enGrants,
  organizations: enOrganizations,
  directory: enDirectory,
  claims: enClaims,
  freshness: enFreshness,
  channels: enChannels,
  supports: enSupports,
  spreadsheets: enSpreadsheets,
  imports: enImports,
  places: enPlaces,
  territories: enTerritories,
  offices: enOffices,
  notifications: enNotifications,
  management: enManagement,
  audit: enAudit,
  demo: enDemo,
  files: enFiles,
  documents: enDocuments,
  boards: enBoards,
  requirements: enRequirements,
  courses: enCourses,
  duplicates: enDuplicates,
  merges: enMerges,
  moderation: enModeration,
  announcements: enAnnouncements,
  calendarFeeds: enCalendarFeeds,
  agenda: enAgenda,
  signUps: enSignUps,
  attendance: enAttendance,
  activityReports: enActivityReports,
  activities: enActivities,
  dues: enDues,
  handovers: enHandovers,
  joinRequests: enJoinRequests,
  invitations: enInvitations,
  rosters: enRosters,
  memberships: enMemberships,
  letters: enLetters,
};

export const dictionaries = { es, en };

export type Locale = keyof typeof dictionaries;

export const wordsFor = (locale: Locale): Words => dictionaries[locale];

import { accountsRules } from "./access-rules/accounts";
import { activitiesRules } from "./access-rules/activities";
import { activityReportsRules } from "./access-rules/activity-reports";
import { agendaRules } from "./access-rules/agenda";
import { announcementsRules } from "./access-rules/announcements";
import { attendanceRules } from "./access-rules/attendance";
import { auditRules } from "./access-rules/audit";
import { boardsRules } from "./access-rules/boards";
import { calendarFeedsRules } from "./access-rules/calendar-feeds";
import { claimsRules } from "./access-rules/claims";
import { coursesRules } from "./access-rules/courses";
import { demoRules } from "./access-rules/demo";
import { documentsRules } from "./access-rules/documents";
import { duesRules } from "./access-rules/dues";
import type { Rules } from "./access-rules/expectations";
import { filesRules } from "./access-rules/files";
import { grantsRules } from "./access-rules/grants";
import { handoversRules } from "./access-rules/handovers";
import { homeRules } from "./access-rules/home";
import { importsRules } from "./access-rules/imports";
import { invitationsRules } from "./access-rules/invitations";
import { joinRequestsRules } from "./access-rules/join-requests";
import { managementRules } from "./access-rules/management";
import { membershipsRules } from "./access-rules/memberships";
import { mergesRules } from "./access-rules/merges";
import { moderationRules } from "./access-rules/moderation";
import { notificationsRules } from "./access-rules/notifications";
import { officesRules } from "./access-rules/offices";
import { organizationsRules } from "./access-rules/organizations";
import { placesRules } from "./access-rules/places";
import { privacyRules } from "./access-rules/privacy";
import { requirementsRules } from "./access-rules/requirements";
import { rostersRules } from "./access-rules/rosters";
import { secondFactorsRules } from "./access-rules/second-factors";
import { sessionsRules } from "./access-rules/sessions";
import { signUpsRules } from "./access-rules/sign-ups";

/** Who may call each handler of the site, by route id and method: the table of rights, as code that is walked. */
export const rules: Rules = {
  ...homeRules,
  ...organizationsRules,
  ...claimsRules,
  ...importsRules,
  ...placesRules,
  ...accountsRules,
  ...grantsRules,
  ...officesRules,
  ...filesRules,
  ...documentsRules,
  ...boardsRules,
  ...requirementsRules,
  ...coursesRules,
  ...secondFactorsRules,
  ...sessionsRules,
  ...mergesRules,
  ...moderationRules,
  ...announcementsRules,
  ...calendarFeedsRules,
  ...agendaRules,
  ...signUpsRules,
  ...attendanceRules,
  ...activityReportsRules,
  ...activitiesRules,
  ...duesRules,
  ...handoversRules,
  ...joinRequestsRules,
  ...invitationsRules,
  ...rostersRules,
  ...membershipsRules,
  ...notificationsRules,
  ...managementRules,
  ...auditRules,
  ...demoRules,
  ...privacyRules,
};

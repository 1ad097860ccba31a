import { accountsRules } from "./access-rules/accounts";
import { auditRules } from "./access-rules/audit";
import { boardsRules } from "./access-rules/boards";
import { claimsRules } from "./access-rules/claims";
import { demoRules } from "./access-rules/demo";
import { documentsRules } from "./access-rules/documents";
import type { Rules } from "./access-rules/expectations";
import { filesRules } from "./access-rules/files";
import { grantsRules } from "./access-rules/grants";
import { homeRules } from "./access-rules/home";
import { importsRules } from "./access-rules/imports";
import { managementRules } from "./access-rules/management";
import { mergesRules } from "./access-rules/merges";
import { moderationRules } from "./access-rules/moderation";
import { notificationsRules } from "./access-rules/notifications";
import { officesRules } from "./access-rules/offices";
import { organizationsRules } from "./access-rules/organizations";
import { placesRules } from "./access-rules/places";
import { privacyRules } from "./access-rules/privacy";
import { requirementsRules } from "./access-rules/requirements";
import { secondFactorsRules } from "./access-rules/second-factors";
import { sessionsRules } from "./access-rules/sessions";

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
  ...secondFactorsRules,
  ...sessionsRules,
  ...mergesRules,
  ...moderationRules,
  ...notificationsRules,
  ...managementRules,
  ...auditRules,
  ...demoRules,
  ...privacyRules,
};

import { accountsRules } from "./access-rules/accounts";
import { auditRules } from "./access-rules/audit";
import { demoRules } from "./access-rules/demo";
import type { Rules } from "./access-rules/expectations";
import { grantsRules } from "./access-rules/grants";
import { homeRules } from "./access-rules/home";
import { managementRules } from "./access-rules/management";
import { notificationsRules } from "./access-rules/notifications";
import { officesRules } from "./access-rules/offices";
import { organizationsRules } from "./access-rules/organizations";
import { secondFactorsRules } from "./access-rules/second-factors";
import { sessionsRules } from "./access-rules/sessions";

/** Who may call each handler of the site, by route id and method: the table of rights, as code that is walked. */
export const rules: Rules = {
  ...homeRules,
  ...organizationsRules,
  ...accountsRules,
  ...grantsRules,
  ...officesRules,
  ...secondFactorsRules,
  ...sessionsRules,
  ...notificationsRules,
  ...managementRules,
  ...auditRules,
  ...demoRules,
};

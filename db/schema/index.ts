import { accounts, accountTokens, recoveryCodes, registrations, secondFactors } from "./accounts";
import { auditEvents, auditSeals } from "./audit";
import { grants } from "./grants";
import { installation, leases } from "./installation";
import { memberships } from "./memberships";
import { mailSuppressions, notificationPreferences, notifications } from "./notifications";
import { officeCantons, offices } from "./offices";
import { organizations, organizationThemes } from "./organizations";
import { heldForms, rateLimits, sessions } from "./sessions";
import { territories } from "./territories";

/** Every table once, parents first: the order of export and import. */
export const tables = {
  installation,
  leases,
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
  organizations,
  organizationThemes,
  memberships,
  notifications,
  notificationPreferences,
  mailSuppressions,
  auditEvents,
  auditSeals,
};

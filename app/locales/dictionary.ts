import { accounts as enAccounts } from "./en/accounts";
import { audit as enAudit } from "./en/audit";
import { demo as enDemo } from "./en/demo";
import { forms as enForms } from "./en/forms";
import { grants as enGrants } from "./en/grants";
import { home as enHome } from "./en/home";
import { letters as enLetters } from "./en/letters";
import { management as enManagement } from "./en/management";
import { notifications as enNotifications } from "./en/notifications";
import { offices as enOffices } from "./en/offices";
import { organizations as enOrganizations } from "./en/organizations";
import { outcomes as enOutcomes } from "./en/outcomes";
import { profile as enProfile } from "./en/profile";
import { secondFactors as enSecondFactors } from "./en/second-factors";
import { sessions as enSessions } from "./en/sessions";
import { territories as enTerritories } from "./en/territories";
import { ui as enUi } from "./en/ui";
import { accounts } from "./es/accounts";
import { audit } from "./es/audit";
import { demo } from "./es/demo";
import { forms } from "./es/forms";
import { grants } from "./es/grants";
import { home } from "./es/home";
import { letters } from "./es/letters";
import { management } from "./es/management";
import { notifications } from "./es/notifications";
import { offices } from "./es/offices";
import { organizations } from "./es/organizations";
import { outcomes } from "./es/outcomes";
import { profile } from "./es/profile";
import { secondFactors } from "./es/second-factors";
import { sessions } from "./es/sessions";
import { territories } from "./es/territories";
import { ui } from "./es/ui";

const es = {
  ui,
  forms,
  outcomes,
  home,
  accounts,
  profile,
  secondFactors,
  sessions,
  grants,
  organizations,
  territories,
  offices,
  notifications,
  management,
  audit,
  demo,
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
  profile: enProfile,
  secondFactors: enSecondFactors,
  sessions: enSessions,
  grants: enGrants,
  organizations: enOrganizations,
  territories: enTerritories,
  offices: enOffices,
  notifications: enNotifications,
  management: enManagement,
  audit: enAudit,
  demo: enDemo,
  letters: enLetters,
};

export const dictionaries = { es, en };

export type Locale = keyof typeof dictionaries;

export const wordsFor = (locale: Locale): Words => dictionaries[locale];

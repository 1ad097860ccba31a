import { paths } from "#app/paths";
import { mine, type Rules } from "./expectations";

export const auditRules: Rules = {
  "routes/audit/index": mine(() => paths.audit()),
};

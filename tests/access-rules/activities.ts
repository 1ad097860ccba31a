import type { Rules } from "./expectations";

export const activitiesRules: Rules = {};

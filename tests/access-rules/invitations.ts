import type { Rules } from "./expectations";

export const invitationsRules: Rules = {};

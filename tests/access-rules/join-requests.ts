import type { Rules } from "./expectations";

export const joinRequestsRules: Rules = {};

import type { Rules } from "./expectations";

export const membershipsRules: Rules = {};

import type { Rules } from "./expectations";

export const rostersRules: Rules = {};

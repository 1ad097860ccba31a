import type { Rules } from "./expectations";

export const duesRules: Rules = {};

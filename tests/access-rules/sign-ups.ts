import type { Rules } from "./expectations";

export const signUpsRules: Rules = {};

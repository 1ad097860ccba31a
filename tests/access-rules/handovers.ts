import type { Rules } from "./expectations";

export const handoversRules: Rules = {};

import type { Rules } from "./expectations";

export const calendarFeedsRules: Rules = {};

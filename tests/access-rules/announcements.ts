import type { Rules } from "./expectations";

export const announcementsRules: Rules = {};

import type { Rules } from "./expectations";

export const agendaRules: Rules = {};

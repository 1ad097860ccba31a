import type { rosters as es } from "#app/locales/es/rosters";

export const rosters = {} satisfies typeof es;

import type { memberships as es } from "#app/locales/es/memberships";

export const memberships = {} satisfies typeof es;

import type { activities as es } from "#app/locales/es/activities";

export const activities = {} satisfies typeof es;

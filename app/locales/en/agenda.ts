import type { agenda as es } from "#app/locales/es/agenda";

export const agenda = {} satisfies typeof es;

import type { handovers as es } from "#app/locales/es/handovers";

export const handovers = {} satisfies typeof es;

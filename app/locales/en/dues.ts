import type { dues as es } from "#app/locales/es/dues";

export const dues = {} satisfies typeof es;

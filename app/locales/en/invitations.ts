import type { invitations as es } from "#app/locales/es/invitations";

export const invitations = {} satisfies typeof es;

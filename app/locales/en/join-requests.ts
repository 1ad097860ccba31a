import type { joinRequests as es } from "#app/locales/es/join-requests";

export const joinRequests = {} satisfies typeof es;

import type { announcements as es } from "#app/locales/es/announcements";

export const announcements = {} satisfies typeof es;

import type { calendarFeeds as es } from "#app/locales/es/calendar-feeds";

export const calendarFeeds = {} satisfies typeof es;

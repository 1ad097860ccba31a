export const calendarFeeds = {};

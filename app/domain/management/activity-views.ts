/** Which activities the list of staff shows: those that people see, or those that staff hid. */
export const activityViews = ["shown", "hidden"] as const;
export type ActivityView = (typeof activityViews)[number];

import { sql } from "drizzle-orm";
import {
  check,
  choice,
  day,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { answerStates } from "./invitations";
import { organizations, themes } from "./organizations";
import { territories } from "./territories";

export const activityFormats = ["online", "place", "hybrid"] as const;
export type ActivityFormat = (typeof activityFormats)[number];

/** Who may see an activity: everyone, people of verified organizations and staff, the organizing organizations' own. */
export const activityAudiences = ["public", "network", "own"] as const;
export type ActivityAudience = (typeof activityAudiences)[number];

/** Who reads where exactly it is; the canton is said to all who see the activity. */
export const whereAudiences = ["everyone", "signed-up"] as const;
export type WhereAudience = (typeof whereAudiences)[number];

/** Whether people sign up here, and whether they need an account for it. */
export const signUpModes = ["none", "anyone", "account"] as const;
export type SignUpMode = (typeof signUpModes)[number];

export const timeZones = ["America/Guayaquil", "Pacific/Galapagos"] as const;
export type TimeZone = (typeof timeZones)[number];

/** In which part someone comes. */
export const attendeeRoles = ["participant", "volunteer", "facilitator"] as const;
export type AttendeeRole = (typeof attendeeRoles)[number];

/** What an activity has ready so that more people can come, and what someone who signs up needs. */
export const cares = ["childcare", "transport", "accessibility", "interpretation", "food"] as const;
export type Care = (typeof cares)[number];

/** Something to which people come: what it is. When it takes place stand in `occurrences`. */
export const activities = table(
  "activities",
  {
    id: id(),
    uid: uid(),
    slug: text().notNull().unique(),
    /** Whoever answers for it; others that organize with it stand in `activity_hosts`. */
    organizationId: int().notNull(),
    title: text().notNull(),
    titleKey: text().notNull(),
    description: text().notNull(),
    theme: choice(themes),
    format: choice(activityFormats).notNull(),
    audience: choice(activityAudiences).notNull(),
    /** Where it is held; none where it is online only. */
    cantonId: int(),
    /** How to find it, in words. */
    place: text(),
    whereAudience: choice(whereAudiences).notNull(),
    /** Read by those who signed up, and by its organizers. */
    onlineUrl: text(),
    signUpMode: choice(signUpModes).notNull(),
    timeZone: choice(timeZones).notNull(),
    /** RFC 5545 RRULE without `DTSTART`; none for a single date. */
    recurrence: text(),
    /** Days of the rule on which it does not take place, `YYYY-MM-DD` in its zone. */
    exceptions: json<readonly string[]>().notNull(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
    hiddenAt: instant(),
    hiddenBy: int(),
    hiddenReason: text(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] }),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.hiddenBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("activities_organization").on(t.organizationId),
    /** What the agenda narrows by, so that nothing else of an activity is read for it. */
    index("activities_sought").on(t.theme, t.format, t.titleKey),
    index("activities_hidden").on(t.hiddenAt).where(sql`${t.hiddenAt} is not null`),
    oneOf("activities_theme", t.theme, themes),
    oneOf("activities_format", t.format, activityFormats),
    oneOf("activities_audience", t.audience, activityAudiences),
    oneOf("activities_where_audience", t.whereAudience, whereAudiences),
    oneOf("activities_sign_up_mode", t.signUpMode, signUpModes),
    oneOf("activities_time_zone", t.timeZone, timeZones),
    check("activities_canton", sql`${t.cantonId} is not null or ${t.format} = 'online'`),
  ],
);

export const activityCares = table(
  "activity_cares",
  { activityId: int().notNull(), care: choice(cares).notNull() },
  (t) => [
    primaryKey({ columns: [t.activityId, t.care] }),
    foreignKey({ columns: [t.activityId], foreignColumns: [activities.id] }).onDelete("cascade"),
    oneOf("activity_cares_list", t.care, cares),
  ],
);

/** How many may come in each part; the dates to come get the same. No row: nobody signs up for that part. */
export const activityPlaces = table(
  "activity_places",
  {
    activityId: int().notNull(),
    role: choice(attendeeRoles).notNull(),
    /** Empty where as many may come as like. */
    capacity: int(),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.role] }),
    foreignKey({ columns: [t.activityId], foreignColumns: [activities.id] }).onDelete("cascade"),
    oneOf("activity_places_role", t.role, attendeeRoles),
    check("activity_places_capacity", sql`${t.capacity} is null or ${t.capacity} > 0`),
  ],
);

/** Another organization that organizes it too; it counts once it accepted. */
export const activityHosts = table(
  "activity_hosts",
  {
    id: id(),
    uid: uid(),
    activityId: int().notNull(),
    organizationId: int().notNull(),
    state: choice(answerStates).notNull(),
    createdAt: createdAt(),
    createdBy: int(),
    decidedAt: instant(),
    decidedBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.activityId], foreignColumns: [activities.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.decidedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    uniqueIndex("activity_hosts_once").on(t.activityId, t.organizationId),
    index("activity_hosts_organization").on(t.organizationId, t.state),
    oneOf("activity_hosts_state", t.state, answerStates),
  ],
);

/** A date of an activity: one of a single activity, many of a repeated one. */
export const occurrences = table(
  "occurrences",
  {
    id: id(),
    uid: uid(),
    activityId: int().notNull(),
    /** The day that the rule gave it, in the activity's zone: its name in addresses, which stays when it is moved. */
    day: day().notNull(),
    /** The instant that the rule gave it (RFC 5545 RECURRENCE-ID). */
    plannedFor: instant().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** As the activity's, for the agenda of a canton. */
    cantonId: int(),
    /** As the activity's, for the agenda of a theme or a format. */
    theme: choice(themes),
    format: choice(activityFormats).notNull(),
    /** Where this date is held, where it is elsewhere than the others. */
    place: text(),
    /** RFC 5545 SEQUENCE: raised by a move, a cancellation and a new place. */
    sequence: int().notNull().default(0),
    movedAt: instant(),
    cancelledAt: instant(),
    cancelledBy: int(),
    /** Why; whoever signed up is told. */
    cancelledReason: text(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.activityId], foreignColumns: [activities.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] }),
    foreignKey({ columns: [t.cancelledBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    uniqueIndex("occurrences_day").on(t.activityId, t.day),
    index("occurrences_agenda").on(t.startsAt, t.id),
    index("occurrences_canton").on(t.cantonId, t.startsAt, t.id),
    index("occurrences_theme").on(t.theme, t.startsAt, t.id),
    index("occurrences_activity").on(t.activityId, t.startsAt),
    oneOf("occurrences_theme", t.theme, themes),
    oneOf("occurrences_format", t.format, activityFormats),
    check("occurrences_order", sql`${t.endsAt} >= ${t.startsAt}`),
  ],
);

/** The places of a date in one part, and how many of them are taken: the row that decides who gets the last one. */
export const occurrenceSeats = table(
  "occurrence_seats",
  {
    occurrenceId: int().notNull(),
    role: choice(attendeeRoles).notNull(),
    capacity: int(),
    taken: int().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.occurrenceId, t.role] }),
    foreignKey({ columns: [t.occurrenceId], foreignColumns: [occurrences.id] }).onDelete("cascade"),
    oneOf("occurrence_seats_role", t.role, attendeeRoles),
    check(
      "occurrence_seats_taken",
      sql`${t.taken} >= 0 and (${t.capacity} is null or ${t.taken} <= ${t.capacity})`,
    ),
  ],
);

/** What became of a date, in the words of its organizers. */
export const activityReports = table(
  "activity_reports",
  {
    occurrenceId: int().primaryKey(),
    summary: text().notNull(),
    /** Everyone who came, signed up or not. */
    attendance: int().notNull(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.occurrenceId], foreignColumns: [occurrences.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    check("activity_reports_attendance", sql`${t.attendance} >= 0`),
  ],
);

export const demographicDimensions = ["age", "gender", "population"] as const;
export type DemographicDimension = (typeof demographicDimensions)[number];

/** How many of those who came are of a group: counted in the room, apart from who signed up. */
export const activityDemographics = table(
  "activity_demographics",
  {
    occurrenceId: int().notNull(),
    dimension: choice(demographicDimensions).notNull(),
    group: text().notNull(),
    count: int().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.occurrenceId, t.dimension, t.group] }),
    foreignKey({ columns: [t.occurrenceId], foreignColumns: [occurrences.id] }).onDelete("cascade"),
    oneOf("activity_demographics_dimension", t.dimension, demographicDimensions),
    check("activity_demographics_count", sql`${t.count} >= 0`),
  ],
);

export type Activity = typeof activities.$inferSelect;
export type Occurrence = typeof occurrences.$inferSelect;

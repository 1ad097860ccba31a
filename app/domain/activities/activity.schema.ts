import { z } from "zod";
import { type Day, isDay } from "#app/domain/calendar";
import { isDisguised } from "#app/domain/look-alikes";
import { isReadable, oneLine } from "#app/domain/text";
import {
  activityAudiences,
  activityFormats,
  type attendeeRoles,
  cares,
  signUpModes,
  whereAudiences,
} from "#db/schema/activities";
import { themes } from "#db/schema/organizations";
import { readDays } from "./day-list";
import { repetitions, weekdays } from "./repetition";
import { isTime } from "./rule-text";

/** Places that a part can have at most. */
const mostPlaces = 5000;
const mostExceptions = 60;

const optional = (longest: number) =>
  z
    .string()
    .default("")
    .pipe(z.string().max(longest, "too-long"))
    .transform((text) => (isReadable(text) ? text : null));

const requiredDay = z.string("required").min(1, "required").refine(isDay, "day");
const optionalDay = z
  .string()
  .default("")
  .refine((day) => day === "" || isDay(day), "day")
  .transform((day): Day | null => day || null);
const time = z
  .string("required")
  .min(1, "required")
  .transform((text) => text.slice(0, 5))
  .refine(isTime, "time");

/** A positive whole number up to some, or null where nothing is written. */
const optionalNumber = (most: number) =>
  z
    .string()
    .default("")
    .refine((text) => text === "" || (/^\d{1,6}$/.test(text) && Number(text) > 0), "whole-number")
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.number().max(most, "number-too-high").nullable());

/** Empty: as many as like; 0: nobody signs up for that part. */
const places = z
  .string()
  .default("")
  .refine((text) => text === "" || /^\d{1,6}$/.test(text), "places")
  .transform((text): number | "open" => (text === "" ? "open" : Number(text)))
  .pipe(z.union([z.literal("open"), z.number().max(mostPlaces, "number-too-high")]));

const days = z
  .string()
  .default("")
  .transform((text, context) => {
    const read = readDays(text);
    if (read !== undefined && read.length <= mostExceptions) return read;
    context.addIssue({ code: "custom", message: read === undefined ? "days" : "too-many" });
    return z.NEVER;
  });

/** When one date takes place; the zone is the activity's. */
const momentFields = { day: requiredDay, startTime: time, endTime: time, endDay: optionalDay };

const nameText = z
  .string("required")
  .transform((name) => oneLine(name.replace(/\p{Cf}+/gu, "")))
  .refine((name) => !isDisguised(name), "disguised");

/**
 * What an activity is and when it takes place.
 * @param cantons ids of the cantons that exist, by code
 */
export const activityForm = (cantons: ReadonlyMap<string, number>) =>
  z.object({
    title: nameText.pipe(
      z.string().min(1, "required").min(3, "too-short").max(120, "too-long").refine(isReadable, "unreadable"),
    ),
    description: z
      .string("required")
      .min(1, "required")
      .min(10, "too-short")
      .max(4000, "too-long")
      .refine(isReadable, "unreadable"),
    theme: z
      .union([z.literal(""), z.enum(themes)], "choose-one")
      .default("")
      .transform((theme) => theme || null),
    ...momentFields,
    repeats: z.enum(repetitions, "choose-one").default("never"),
    every: z
      .string()
      .default("1")
      .refine((text) => text === "" || /^([1-9]|1[0-2])$/.test(text), "every")
      .transform((text) => Number(text || "1")),
    weekdays: z.array(z.enum(weekdays, "choose-one")).default([]),
    until: optionalDay,
    count: optionalNumber(999_999),
    rule: z.string().default("").pipe(z.string().max(300, "too-long")),
    exceptions: days,
    format: z.enum(activityFormats, "choose-one").default("place"),
    canton: z
      .string()
      .default("")
      .transform((code, context) => {
        const id = code === "" ? null : cantons.get(code);
        if (id !== undefined) return id;
        context.addIssue({ code: "custom", message: "unknown-canton" });
        return z.NEVER;
      }),
    place: optional(300),
    whereAudience: z.enum(whereAudiences, "choose-one").default("everyone"),
    onlineUrl: z
      .string()
      .default("")
      .pipe(z.string().max(500, "too-long"))
      .refine((text) => text === "" || isSecureLink(text), "secure-link")
      .transform((text) => text || null),
    audience: z.enum(activityAudiences, "choose-one").default("public"),
    signUpMode: z.enum(signUpModes, "choose-one").default("anyone"),
    participants: places,
    volunteers: places,
    facilitators: places,
    cares: z.array(z.enum(cares, "choose-one")).default([]),
  });

/** The same with the version that was open: 0, which never is stored, where the form does not say. */
export const activityEditionForm = (cantons: ReadonlyMap<string, number>) =>
  activityForm(cantons).extend({ version: z.coerce.number().int().catch(0) });

export type ActivityForm = z.output<ReturnType<typeof activityForm>>;

/** The field of each part in which people come. */
export const placesFields = {
  participant: "participants",
  volunteer: "volunteers",
  facilitator: "facilitators",
} as const satisfies Record<(typeof attendeeRoles)[number], keyof ActivityForm>;

/** Where one date goes, and the number of its last change that was open. */
export const MoveForm = z.object({
  ...momentFields,
  place: optional(300),
  version: z.coerce.number().int().catch(-1),
});

/** Why; whoever signed up reads it, or the leaders of what is hidden. */
export const ReasonForm = z.object({
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
});

function isSecureLink(text: string): boolean {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname.includes(".");
}

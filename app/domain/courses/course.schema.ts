import { z } from "zod";
import { isReadable, oneLine } from "#app/domain/text";
import { courseAreas, courseLevels, courseModalities } from "#db/schema/courses";
import { minutesOf } from "./hours";
import { longestLine, longestList, longestTitle } from "./lengths";
import { readLines } from "./lines";

/** Entries of a list of one line each. */
const mostLines = 20;

const openedVersion = z.coerce.number().int().catch(0);

const title = z
  .string("required")
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, "required")
      .min(5, "too-short")
      .max(longestTitle, "too-long")
      .refine(isReadable, "unreadable"),
  );

const optionalLine = (longest: number) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .pipe(z.string().max(longest, "too-long"))
    .transform((line) => (isReadable(line) ? line : null));

/** One entry a line. */
const lines = z
  .string("required")
  .max(longestList, "too-long")
  .transform(readLines)
  .pipe(
    z.array(z.string().max(longestLine, "line-too-long")).min(1, "required").max(mostLines, "too-many-lines"),
  );

/** Hours as people write them, in minutes. */
const hours = z
  .string("required")
  .min(1, "required")
  .transform((text, context) => {
    const minutes = minutesOf(text);
    if (minutes !== undefined && minutes > 0) return minutes;
    context.addIssue({ code: "custom", message: "hours" });
    return z.NEVER;
  });

const wholeNumber = (most: number) =>
  z
    .string("required")
    .min(1, "required")
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) > 0, "whole-number")
    .transform(Number)
    .pipe(z.number().max(most, "number-too-high"));

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** Some of what there is, each once, in the order of the alphabet. */
const someOf = (known: ReadonlySet<string>) =>
  z
    .array(z.string())
    .default([])
    .refine((chosen) => chosen.every((one) => known.has(one)), "choose-known")
    .transform((chosen) => [...new Set(chosen)].sort());

export interface Known {
  /** Courses, by the words of their addresses. */
  readonly courses: ReadonlySet<string>;
  /** Items of the instrument, by key. */
  readonly items: ReadonlySet<string>;
}

const courseFields = ({ courses, items }: Known) => ({
  title,
  code: optionalLine(20),
  area: z.enum(courseAreas, "choose-one"),
  level: z.enum(courseLevels, "choose-one"),
  modality: z.enum(courseModalities, "choose-one"),
  summary: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1200, "too-long")
    .refine(isReadable, "unreadable"),
  outcomes: lines,
  audience: lines,
  facilitation: optionalLine(300),
  hours,
  sessionCount: wholeNumber(200),
  minParticipants: wholeNumber(1000),
  maxParticipants: wholeNumber(1000),
  contentWarning: ticked,
  prerequisites: someOf(courses),
  items: someOf(items),
  indicatorHint: optionalLine(120),
  validated: ticked,
});

const inOrder = ({
  minParticipants,
  maxParticipants,
}: {
  minParticipants: number;
  maxParticipants: number;
}) => minParticipants <= maxParticipants;
const wrongOrder = { path: ["maxParticipants"], message: "fewer-than-least" };

/** What a course is: whom it is for, what one learns, how long it takes. */
export const courseForm = (known: Known) => z.object(courseFields(known)).refine(inOrder, wrongOrder);

/** The same with the version that was open: 0, which never is stored, where the form does not say. */
export const courseEditionForm = (known: Known) =>
  z.object({ ...courseFields(known), version: openedVersion }).refine(inOrder, wrongOrder);

export type CourseData = z.output<ReturnType<typeof courseForm>>;

const moduleFields = { title, hours, contents: lines };

/** A part of a course: how long it takes and what is in it. */
export const ModuleForm = z.object(moduleFields);
export const ModuleEditionForm = z.object({ ...moduleFields, version: openedVersion });
export type ModuleData = z.output<typeof ModuleForm>;

/** Which way a module goes. */
export const MoveForm = z.object({ towards: z.enum(["up", "down"]) });

import { z } from "zod";
import { isReadable } from "#app/domain/text";
import type { DemographicDimension } from "#db/schema/activities";
import { type Demographics, dimensionNames, fieldOf, type Group, groupsOf, isDivided } from "./demographics";

/** People that a report can count, at most. */
export const mostPeople = 20_000;

const counted = /^\d{1,5}$/;
const people = z
  .string()
  .default("")
  .refine((typed) => typed === "" || (counted.test(typed) && Number(typed) <= mostPeople), "people");
const groupFields = Object.fromEntries(
  dimensionNames.flatMap((dimension) =>
    groupsOf[dimension].map((group) => [fieldOf(dimension, group), people]),
  ),
);

/** What became of a date, with the version that was open (0 for a new one). */
export const ReportForm = z
  .object({
    summary: z
      .string("required")
      .min(1, "required")
      .min(10, "too-short")
      .max(2000, "too-long")
      .refine(isReadable, "unreadable"),
    attendance: z
      .string("required")
      .min(1, "required")
      .refine((typed) => counted.test(typed) && Number(typed) <= mostPeople, "people")
      .transform(Number),
    ...groupFields,
    version: z.coerce.number().int().catch(0),
  })
  .transform(({ summary, attendance, version, ...typed }, context) => {
    const read = (dimension: DemographicDimension) =>
      Object.fromEntries(
        groupsOf[dimension].flatMap((group) => {
          const count = (typed as Readonly<Record<string, string>>)[fieldOf(dimension, group)];
          return count === undefined || count === "" ? [] : [[group, Number(count)]];
        }),
      ) as Partial<Record<Group, number>>;
    const demographics: Demographics = {
      age: read("age"),
      gender: read("gender"),
      population: read("population"),
    };
    for (const dimension of dimensionNames) {
      const groups = Object.entries(demographics[dimension]);
      const all = isDivided(dimension)
        ? groups.reduce((sum, [, count]) => sum + count, 0)
        : Math.max(0, ...groups.map(([, count]) => count));
      const [first = ""] = isDivided(dimension)
        ? groupsOf[dimension]
        : (groups.find(([, count]) => count > attendance) ?? []);
      if (all > attendance)
        context.addIssue({
          code: "custom",
          message: isDivided(dimension) ? "more-than-came" : "group-more-than-came",
          path: [fieldOf(dimension, first)],
        });
    }
    return { summary, attendance, version, demographics };
  });
export type ReportData = z.output<typeof ReportForm>;

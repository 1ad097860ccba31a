import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { defaultField, importFields, isNeeded } from "./fields";
import { type Defaults, defaultLists, defaultNames, type Mapping } from "./mapping";

/** Nothing but the file. */
export const UploadForm = z.object({});

/** Filters of the preview, as the address names them. */
const rowFilters = ["errors", "duplicates", "ready"] as const;
export type RowFilter = (typeof rowFilters)[number];

export const RowsQuery = z.object({
  filter: z.enum(rowFilters).optional().catch(undefined),
  page: askedPage,
});

const column = (width: number, needed: boolean) =>
  z
    .string()
    .default("")
    .refine((text) => text !== "" || !needed, "required")
    .refine((text) => text === "" || (/^\d{1,2}$/.test(text) && Number(text) < width), "choose-one");

/**
 * Which column is what, and what holds where nothing is said.
 * @param width columns that the table has
 */
export const mappingForm = (width: number) =>
  z
    .object({
      ...Object.fromEntries(importFields.map((field) => [field, column(width, isNeeded(field))])),
      ...Object.fromEntries(
        defaultNames.map((name) => [
          defaultField(name),
          z.union([z.literal(""), z.enum(defaultLists[name])], "choose-one").default(""),
        ]),
      ),
      version: z.coerce.number().int().catch(0),
    } as Record<string, z.ZodType<string | number>>)
    .superRefine((typed, context) => {
      for (const name of ["kind", "legalForm", "formedBy"] as const)
        if (!typed[name] && !typed[defaultField(name)])
          context.addIssue({ code: "custom", message: "required", path: [defaultField(name)] });
      const used = importFields.flatMap((field) => typed[field] || []);
      for (const field of importFields)
        if (typed[field] && used.filter((one) => one === typed[field]).length > 1)
          context.addIssue({ code: "custom", message: "column-twice", path: [field] });
    });

/** The mapping that a form said. */
export function mappingOf(typed: Readonly<Record<string, string | number>>): Mapping {
  const columns = Object.fromEntries(
    importFields.flatMap((field) => (typed[field] ? [[field, Number(typed[field])]] : [])),
  );
  const defaults = Object.fromEntries(
    defaultNames.flatMap((name) => (typed[defaultField(name)] ? [[name, typed[defaultField(name)]]] : [])),
  ) as Defaults;
  return { columns, defaults };
}

const rowNumbers = z.array(z.coerce.number().int().min(1).max(10_000_000)).max(100).default([]);

/** Rows of one page of the preview, and which of them are to become profiles. */
export const DecisionForm = z.object({ shown: rowNumbers, create: rowNumbers });

import { data } from "@remix-run/node";
import type { z } from "zod";
import { type Words, wordsFor } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";
import type { AppLoadContext } from "./context";
import { fieldKinds } from "./form-shape";
import { isSecretField, readFields } from "./forms.server";

type Sentences = Words["forms"];
/** A word of `forms` whose sentence needs no figures. */
export type FormWord = {
  [Word in keyof Sentences]: Sentences[Word] extends string ? Word : never;
}[keyof Sentences];

/** What was typed into the fields of a schema, secrets apart. */
export async function typedValues(request: Request, schema: z.ZodType): Promise<FormResult["values"]> {
  const posted = await readFields(request);
  const values: Record<string, string | string[]> = {};
  for (const [name, kind] of fieldKinds(schema)) {
    const typed = posted.ok ? posted.fields.get(name) : undefined;
    if (typed && !isSecretField(name)) values[name] = kind === "list" ? [...typed] : (typed.at(-1) ?? "");
  }
  return values;
}

/** The form again with one sentence, beside `field` or about the whole; everything typed is kept, secrets apart. */
async function again(
  request: Request,
  { locale }: Pick<AppLoadContext, "locale">,
  schema: z.ZodType,
  word: FormWord,
  field?: string,
): Promise<FormResult> {
  const sentence = wordsFor(locale).forms[word];
  const values = await typedValues(request, schema);
  return field ? { values, errors: { [field]: sentence } } : { values, errors: {}, formError: sentence };
}

/** Answers 422 where what was typed is well formed but cannot be accepted. */
export const refuse = async (
  request: Request,
  context: Pick<AppLoadContext, "locale">,
  schema: z.ZodType,
  word: FormWord,
  field?: string,
) => data(await again(request, context, schema, word, field), { status: 422 });

/** Answers 429: too many attempts. */
export const tooMany = async (request: Request, context: Pick<AppLoadContext, "locale">, schema: z.ZodType) =>
  data(await again(request, context, schema, "too-many-attempts"), { status: 429 });

import { data } from "@remix-run/node";
import type { z } from "zod";
import { cleanText } from "#app/domain/text";
import { wordsFor } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";
import type { AppLoadContext } from "./context";
import { fieldKinds } from "./form-shape";

export const maxBodyBytes = 64 * 1024;
export const maxFields = 200;
export const maxNameLength = 100;
/** `word`, `word.word`, `word[12]`: anything else could grow into a huge sparse array on its way back. */
const fieldName = /^[\w-]+([.][\w-]+|\[\d{1,4}\])*$/;
/** Fields that are never sent back nor held, and whose blanks count. */
const secretFields: ReadonlySet<string> = new Set(["password", "currentPassword", "newPassword", "code"]);
const blanksCount: ReadonlySet<string> = new Set(["password", "currentPassword", "newPassword"]);

/** What was posted, by name, in order; or the word of why it was not looked at. */
export type PostedFields =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, readonly string[]> }
  | { readonly ok: false; readonly word: "too-large" | "not-a-form" };

const read = new WeakMap<Request, Promise<PostedFields>>();

/** Whether a field may be kept outside the request: sent back to its page, held while someone signs in. */
export const isSecretField = (name: string): boolean => secretFields.has(name);

/**
 * The posted fields, before any schema: urlencoded only, at most 64 KB, 200 fields and names of 100
 * characters. Control, bidirectional and zero-width characters are gone, line ends are LF, text is NFC.
 * Reading twice gives the same answer.
 */
export function readFields(request: Request): Promise<PostedFields> {
  const known = read.get(request);
  if (known) return known;
  const reading = parse(request);
  read.set(request, reading);
  return reading;
}

async function parse(request: Request): Promise<PostedFields> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type?.startsWith("multipart/")) return { ok: false, word: "not-a-form" };
  const body = await text(request);
  if (body === undefined) return { ok: false, word: "too-large" };
  const fields = new Map<string, string[]>();
  if (body === "") return { ok: true, fields };
  if (type !== "application/x-www-form-urlencoded") return { ok: false, word: "not-a-form" };
  if (body.split("&", maxFields + 1).length > maxFields) return { ok: false, word: "too-large" };
  for (const [name, value] of new URLSearchParams(body))
    if (!addField(fields, name, value)) return { ok: false, word: "not-a-form" };
  return { ok: true, fields };
}

/** Adds what was sent under a name, cleaned; false for a name that no form of ours has. */
export function addField(fields: Map<string, string[]>, name: string, value: string): boolean {
  if (name.length > maxNameLength || !fieldName.test(name)) return false;
  const cleaned = clean(name, value);
  const earlier = fields.get(name);
  if (earlier) earlier.push(cleaned);
  else fields.set(name, [cleaned]);
  return true;
}

async function text(request: Request): Promise<string | undefined> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function clean(name: string, value: string): string {
  const whole = cleanText(value);
  return blanksCount.has(name) ? whole : whole.trim();
}

export type ReadForm<T> = { ok: true; data: T } | { ok: false; result: FormResult };

/**
 * What was posted, judged by `schema`. A refused form comes back with everything typed (secrets apart)
 * and one sentence per field in the viewer's language; fields that the schema does not name are dropped.
 * A name sent twice is a list only where the schema says `z.array`; elsewhere the last one counts.
 */
export const readForm = async <S extends z.ZodType>(
  request: Request,
  context: Pick<AppLoadContext, "locale">,
  schema: S,
): Promise<ReadForm<z.output<S>>> => judgeFields(await readFields(request), context, schema);

/** The same of fields that were read already. */
export function judgeFields<S extends z.ZodType>(
  posted: PostedFields,
  context: Pick<AppLoadContext, "locale">,
  schema: S,
): ReadForm<z.output<S>> {
  const sentences = wordsFor(context.locale).forms as Readonly<Record<string, unknown>>;
  if (!posted.ok)
    return { ok: false, result: { values: {}, errors: {}, formError: sentence(sentences, posted.word) } };

  const typed: Record<string, string | string[]> = {};
  for (const [name, kind] of fieldKinds(schema)) {
    const values = posted.fields.get(name);
    const last = values?.at(-1);
    if (kind === "list") typed[name] = [...(values ?? [])];
    else if (last !== undefined) typed[name] = last;
  }
  const judged = schema.safeParse(typed);
  if (judged.success) return { ok: true, data: judged.data };

  const errors: Record<string, string> = {};
  let formError: string | undefined;
  for (const issue of judged.error.issues) {
    const field = issue.path[0];
    if (field === undefined) formError ??= sentence(sentences, issue.message, issue);
    else
      errors[String(field)] ??= sentence(
        sentences,
        wordOf(issue.message, sentences, typed[String(field)]),
        issue,
      );
  }
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecretField(name)));
  return { ok: false, result: { values, errors, ...(formError === undefined ? {} : { formError }) } };
}

/** The schema's own word; where it gave none, whether something is missing or merely wrong. */
function wordOf(message: string, sentences: Readonly<Record<string, unknown>>, typed: unknown): string {
  if (Object.hasOwn(sentences, message)) return message;
  return typed === undefined || typed === "" ? "required" : "invalid";
}

function sentence(sentences: Readonly<Record<string, unknown>>, word: string, about?: unknown): string {
  const found = sentences[word] ?? sentences.invalid;
  return typeof found === "function" ? String(found(about)) : String(found ?? word);
}

/** Answers 422: the page shows the form again with its sentences. */
export const invalid = (result: FormResult) => data(result, { status: 422 });

/** Answers 409: the page shows what was typed beside what is stored now. */
export const stale = (result: FormResult) => data(result, { status: 409 });

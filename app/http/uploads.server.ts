import type { z } from "zod";
import { redraw } from "#app/domain/files/pictures.server";
import { type FileFault, isPicture, pdfType, recognize } from "#app/domain/files/recognition";
import { hasRoomFor, hasShareFor, type NewFile } from "#app/domain/files/storage.server";
import { isSignedIn } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { MediaType } from "#db/schema/files";
import type { AppLoadContext } from "./context";
import { fieldKinds } from "./form-shape";
import { isSecretField, judgeFields, type PostedFields, type ReadForm, readFields } from "./forms.server";
import { type Received, receive } from "./multipart.server";
import { limit } from "./rate-limit.server";
import type { PostedUpload } from "./upload-room.server";

/** A file that may be stored: recognized by its content, a picture drawn anew. */
export type Upload = Omit<NewFile, "purpose">;

export interface UploadRules {
  /** Name of the control that holds the file. */
  readonly field: string;
  readonly kinds: readonly MediaType[];
  readonly maxBytes: number;
  readonly required?: boolean;
  /** Pictures are drawn anew, their longest side at most so many pixels. */
  readonly longestSide?: number;
}

type ReadUpload<T> =
  | { readonly ok: true; readonly data: T; readonly file: Upload | undefined }
  | Extract<ReadForm<T>, { ok: false }>;

type Sending = Pick<AppLoadContext, "locale" | "upload" | "db" | "viewer" | "cookies" | "ip">;

const megabyte = 1024 * 1024;
/** Enough for a photographed page to be read. */
const readableSide = 2000;

/**
 * Like `readForm`, for a form that carries a file: judged by its content alone, a picture drawn anew, a PDF checked.
 * To be called after sign-in and rights were asked: until then nothing of the body is held. What one person sends in
 * an hour, and what is kept of it, has a limit. A refused file has its sentence beside the field; where something else is refused, the file has to be chosen again, and the form says so.
 */
export async function readUploadForm<S extends z.ZodType>(
  request: Request,
  context: Sending,
  schema: S,
  rules: UploadRules,
): Promise<ReadUpload<z.output<S>>> {
  const posted = context.upload
    ? await receive(context.upload, rules.field, rules.maxBytes)
    : { fields: await readFields(request) };
  const form = judgeFields(posted.fields, context, schema);
  const file = await accept(posted, rules, context);
  if (form.ok && "accepted" in file) return { ok: true, data: form.data, file: file.accepted };

  const words = wordsFor(context.locale).files;
  const result = form.ok ? { values: typedIn(posted.fields, schema), errors: {} } : form.result;
  const sentence = "fault" in file ? faultSentence(words.faults, file.fault, rules) : words.chooseAgain;
  if (!("fault" in file) && !file.accepted) return { ok: false, result };
  return { ok: false, result: { ...result, errors: { ...result.errors, [rules.field]: sentence } } };
}

/** The text fields of a form that carries a file, which is let go: for keeping what was typed. */
export const readUploadFields = async (upload: PostedUpload): Promise<PostedFields> =>
  (await receive(upload, "", 0)).fields;

async function accept(
  { fields, file, fault }: Received,
  { kinds, longestSide = readableSide, required }: UploadRules,
  context: Sending,
): Promise<{ accepted: Upload | undefined } | { fault: FileFault }> {
  if (fault) return { fault };
  if (!file) return required && fields.ok ? { fault: "missing" } : { accepted: undefined };
  const { db, viewer } = context;
  if (!isSignedIn(viewer)) throw new Error("only who is signed in sends files");
  if (!(await limit(context, "upload", String(viewer.id)))) return { fault: "too-often" };
  const recognized = recognize(file.content, kinds);
  if ("fault" in recognized) return recognized;
  if (!(await hasRoomFor(db.fresh, file.content.length))) return { fault: "full" };
  if (!(await hasShareFor(db.fresh, viewer, file.content.length))) return { fault: "own-share" };
  if (!isPicture(recognized.mediaType)) return { accepted: { ...file, ...recognized } };
  const redrawn = await redraw(file.content, longestSide);
  return "fault" in redrawn ? redrawn : { accepted: { ...redrawn, name: file.name } };
}

/** What was typed into the fields of the schema, so that a form whose file alone is refused shows it again. */
function typedIn(posted: PostedFields, schema: z.ZodType): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const [name, kind] of fieldKinds(schema)) {
    const values = posted.ok ? posted.fields.get(name) : undefined;
    if (values && !isSecretField(name)) typed[name] = kind === "list" ? [...values] : (values.at(-1) ?? "");
  }
  return typed;
}

type Faults = ReturnType<typeof wordsFor>["files"]["faults"];

function faultSentence(faults: Faults, fault: FileFault, { kinds, maxBytes }: UploadRules): string {
  const sentence = faults[fault];
  if (typeof sentence === "string") return sentence;
  const accepted = kinds.includes(pdfType) ? "papers" : kinds.some(isPicture) ? "pictures" : "tables";
  return sentence({ megabytes: Math.floor(maxBytes / megabyte), accepted });
}

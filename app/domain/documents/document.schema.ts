import { z } from "zod";
import { isDay } from "#app/domain/calendar";
import { isReadable, oneLine } from "#app/domain/text";
import { documentKinds } from "#db/schema/documents";

const openedVersion = z.coerce.number().int().catch(0);

const line = (longest: number) =>
  z
    .string("required")
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, "required")
        .min(2, "too-short")
        .max(longest, "too-long")
        .refine(isReadable, "unreadable"),
    );

const dayOrNone = z
  .string()
  .default("")
  .refine((day) => day === "" || isDay(day), "day")
  .transform((day) => day || null);

const fields = {
  kind: z.enum(documentKinds, "choose-one"),
  title: line(160),
  issuer: line(160),
  issuedOn: dayOrNone,
  expiresOn: dayOrNone,
};

const inOrder = ({ issuedOn, expiresOn }: { issuedOn: string | null; expiresOn: string | null }) =>
  issuedOn === null || expiresOn === null || issuedOn <= expiresOn;
const wrongOrder = { path: ["expiresOn"], message: "ends-before" };

/** A paper of an organization: its kind, who issued it, from when until when it holds. */
export const DocumentForm = z.object(fields).refine(inOrder, wrongOrder);

/** The same with the version that was open, and whether the copy it has goes. */
export const DocumentEditionForm = z
  .object({
    ...fields,
    version: openedVersion,
    dropFile: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
  })
  .refine(inOrder, wrongOrder);

export type DocumentData = z.output<typeof DocumentForm>;

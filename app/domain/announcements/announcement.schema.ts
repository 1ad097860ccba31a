import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { isReadable, oneLine } from "#app/domain/text";
import { organizationRoles } from "#db/schema/memberships";
import { longestBody, longestTitle } from "./lengths";

const fields = {
  audience: z.enum(organizationRoles, "choose-one"),
  title: z
    .string("required")
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, "required")
        .min(3, "too-short")
        .max(longestTitle, "too-long")
        .refine(isReadable, "unreadable"),
    ),
  body: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(longestBody, "too-long")
    .refine(isReadable, "unreadable"),
  englishTitle: z.string().default("").transform(oneLine).pipe(z.string().max(longestTitle, "too-long")),
  englishBody: z.string().default("").pipe(z.string().max(longestBody, "too-long")),
};

interface English {
  readonly englishTitle: string;
  readonly englishBody: string;
}

/** The other language is written whole or not at all. */
const hasTitle = ({ englishTitle, englishBody }: English) => englishBody === "" || isReadable(englishTitle);
const hasBody = ({ englishTitle, englishBody }: English) => englishTitle === "" || isReadable(englishBody);
const withoutTitle = { path: ["englishTitle"], message: "required" };
const withoutBody = { path: ["englishBody"], message: "required" };

/** What leaders write to their members: in Spanish, and in English where they like. `uid`: what the form was given. */
export const NewAnnouncementForm = z
  .object({ ...fields, uid: z.string().default("") })
  .refine(hasTitle, withoutTitle)
  .refine(hasBody, withoutBody);

/** The same with the version that was open. */
export const AnnouncementEditionForm = z
  .object({ ...fields, version: z.coerce.number().int().catch(0) })
  .refine(hasTitle, withoutTitle)
  .refine(hasBody, withoutBody);

export type NewAnnouncementData = z.output<typeof NewAnnouncementForm>;
export type AnnouncementData = Omit<NewAnnouncementData, "uid">;

/** What whoever sends it had before her: how many it would go to, and the words. */
export const SendingForm = z.object({
  version: z.coerce.number().int().catch(0),
  recipients: z.coerce.number().int().catch(-1),
});

export const AnnouncementsQuery = z.object({ page: askedPage });

import { z } from "zod";
import { cantonField } from "#app/domain/territories/canton.schema";
import { isReadable, oneLine } from "#app/domain/text";
import { formedByGroups, legalForms, organizationKinds, themes } from "#db/schema/organizations";

const mailAddress = z.email();
const openedVersion = z.coerce.number().int().catch(0);

/**
 * What an organization says of itself.
 * @param cantons ids of the cantons that exist, by code
 */
export const organizationForm = (cantons: ReadonlyMap<string, number>) =>
  z.object({
    name: z
      .string("required")
      .transform(oneLine)
      .pipe(
        z
          .string()
          .min(1, "required")
          .min(3, "too-short")
          .max(120, "too-long")
          .refine(isReadable, "unreadable"),
      ),
    acronym: z
      .string()
      .default("")
      .transform(oneLine)
      .pipe(z.string().max(20, "too-long"))
      .transform((acronym) => (isReadable(acronym) ? acronym : null)),
    kind: z.enum(organizationKinds, "choose-one"),
    legalForm: z.enum(legalForms, "choose-one"),
    formedBy: z.enum(formedByGroups, "choose-one"),
    mission: z
      .string("required")
      .min(1, "required")
      .min(20, "too-short")
      .max(1200, "too-long")
      .refine(isReadable, "unreadable"),
    themes: z.array(z.enum(themes, "choose-one"), "choose-some").min(1, "choose-some").max(8, "too-many"),
    canton: cantonField(cantons),
    publicMail: z
      .string()
      .default("")
      .refine((mail) => mail === "" || (mail.length <= 254 && mailAddress.safeParse(mail).success), "mail")
      .transform((mail) => mail || null),
  });

/** The same with the version that was open; 0, which never is stored, where the form does not say. */
export const organizationEditionForm = (cantons: ReadonlyMap<string, number>) =>
  organizationForm(cantons).extend({ version: openedVersion });

export type OrganizationData = z.output<ReturnType<typeof organizationForm>>;

/** Why a profile goes back; its leaders read it. */
export const ReturnForm = z.object({
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
});

/** Which text of the profile the reviewer had before her. */
export const PublicationForm = z.object({ version: openedVersion });

import { z } from "zod";
import { isDisguised } from "#app/domain/look-alikes";
import { cantonField } from "#app/domain/territories/canton.schema";
import { isReadable, oneLine } from "#app/domain/text";
import { formedByGroups, legalForms, organizationKinds, themes } from "#db/schema/organizations";
import { languages, populations } from "#db/schema/profiles";

const openedVersion = z.coerce.number().int().catch(0);

/** Cantons that one organization can say it covers. */
const mostCantons = 120;
const firstYear = 1850;

/** A name without the characters that draw nothing; letters of one alphabet passed off as another's are refused. */
const nameText = z
  .string("required")
  .transform((name) => oneLine(name.replace(/\p{Cf}+/gu, "")))
  .refine((name) => !isDisguised(name), "disguised");

/**
 * What an organization says of itself from the first day.
 * @param cantons ids of the cantons that exist, by code
 */
export const organizationForm = (cantons: ReadonlyMap<string, number>) =>
  z.object({
    name: nameText.pipe(
      z.string().min(1, "required").min(3, "too-short").max(120, "too-long").refine(isReadable, "unreadable"),
    ),
    acronym: nameText
      .default("")
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
  });

/** The same for a new one, with the addresses of the likely duplicates that she has seen and found to be others. */
export const registrationForm = (cantons: ReadonlyMap<string, number>) =>
  organizationForm(cantons).extend({ seen: z.array(z.string().max(80)).max(20).default([]) });

/**
 * Everything that one page of edition holds, with the version that was open: 0, which never is stored, where the form
 * does not say.
 */
export const organizationEditionForm = (cantons: ReadonlyMap<string, number>, now = new Date()) =>
  organizationForm(cantons).extend({
    founded: z
      .string()
      .default("")
      .refine((year) => year === "" || isPastYear(year, now), "year")
      .transform((year) => (year === "" ? null : Number(year))),
    coverage: z.array(cantonField(cantons)).max(mostCantons, "too-many").default([]),
    languages: z.array(z.enum(languages, "choose-one")).default([]),
    populations: z.array(z.enum(populations, "choose-one")).default([]),
    version: openedVersion,
  });

const isPastYear = (year: string, now: Date): boolean =>
  /^\d{4}$/.test(year) && Number(year) >= firstYear && Number(year) <= now.getUTCFullYear();

export type OrganizationData = z.output<ReturnType<typeof organizationForm>>;
export type EditionData = Omit<z.output<ReturnType<typeof organizationEditionForm>>, "version">;

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

import { z } from "zod";
import { letterDetails, locales } from "#db/schema/accounts";
import { nameField } from "./account.schema";

export const ProfileForm = z.object({
  name: nameField,
  locale: z.enum(locales, "choose-one"),
  letterDetail: z.enum(letterDetails, "choose-one"),
  /** The version the form was opened with; 0, which never is stored, where it does not say. */
  version: z.coerce.number().int().positive().catch(0),
});
export type ProfileForm = z.output<typeof ProfileForm>;

import { z } from "zod";
import { mailField, nameField } from "#app/domain/accounts/account.schema";
import { dayOf, isDay } from "#app/domain/calendar";
import { readTelephone } from "#app/domain/channels/telephone";
import { organizationRoles } from "#db/schema/memberships";

/** A mail as the roster keeps it: in lower case, so that the same one is found again; or none. */
export const memberMail = z
  .string()
  .default("")
  .refine((mail) => mail === "" || mailField.safeParse(mail).success, "mail")
  .transform((mail) => mail.toLowerCase() || null);

/** A telephone as it is stored (E.164), or none. */
export const memberPhone = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const read = readTelephone(typed);
    if (read !== undefined) return read;
    context.addIssue({ code: "custom", message: "phone" });
    return z.NEVER;
  });

/** Since when she belongs to the organization; not later than today. */
export const memberSince = z
  .string("required")
  .min(1, "required")
  .refine(isDay, "day")
  .refine((day) => !isDay(day) || day <= dayOf(new Date()), "since-future");

export const memberNote = z
  .string()
  .max(500, "too-long")
  .default("")
  .transform((note) => note || null);

const contact = { mail: memberMail, phone: memberPhone, since: memberSince, note: memberNote };

/** Someone without an account, as her organization notes her. */
export const MemberForm = z.object({
  name: nameField,
  ...contact,
  /** Outside names of those on the roster whom she resembles and who are someone else. */
  another: z.array(z.string().max(64)).max(20).default([]),
});
export type MemberData = z.output<typeof MemberForm>;

const version = z.coerce.number().int().catch(0);

/** The same with the version that was open. */
export const MemberEditionForm = z.object({ name: nameField, ...contact, version });

/** Of someone with an account: her name is her account's. */
export const AccountMemberEditionForm = z.object({ ...contact, version });

export type MemberEdition = z.output<typeof AccountMemberEditionForm> & { readonly name?: string };

/** The role she gets, and the one she had when the form was opened. */
export const RoleForm = z.object({
  role: z.enum(organizationRoles, "choose-one"),
  held: z.enum(organizationRoles).optional().catch(undefined),
});

/** Whether the other members may read her name. */
export const ListingForm = z.object({ listed: z.literal("yes").optional() });

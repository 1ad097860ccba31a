import { z } from "zod";
import { mailField } from "#app/domain/accounts/account.schema";
import { askedPage } from "#app/domain/pages";
import { organizationRoles } from "#db/schema/memberships";

/** How many people may accept one link, and for how many days it serves. */
export const mostPlaces = 100;
export const mostDays = 30;

/** Roles that a link may give; who is to lead is invited by name. */
export const linkRoles = ["member", "editor"] as const;

const wholeNumber = (most: number, word: string) =>
  z
    .string("required")
    .min(1, "required")
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most, word)
    .transform(Number);

/** Whom an invitation by mail is for, and as what. */
export const MailInvitationForm = z.object({
  mail: mailField,
  role: z.enum(organizationRoles, "choose-one"),
  /** The outside name of someone on the roster without an account. */
  member: z.string().max(64, "invalid").default(""),
});

/** What a link gives, to how many and for how long; `uid` is the outside name that its form was given. */
export const LinkInvitationForm = z.object({
  role: z.enum(linkRoles, "choose-one"),
  places: wholeNumber(mostPlaces, "places-range"),
  days: wholeNumber(mostDays, "days-range"),
  uid: z.string().default(""),
});

/** Which page of the invitations that ended is asked for. */
export const InvitationsQuery = z.object({ page: askedPage });

/** How the page invites, and for whom of the roster it was opened. */
export const NewInvitationQuery = z.object({
  means: z
    .enum(["correo", "enlace"])
    .catch("correo")
    .transform((word) => (word === "enlace" ? ("link" as const) : ("mail" as const))),
  member: z.string().max(64).catch(""),
});

export type MailInvitationData = z.output<typeof MailInvitationForm>;
export type LinkInvitationData = z.output<typeof LinkInvitationForm>;

import { z } from "zod";
import { mailField, nameField } from "#app/domain/accounts/account.schema";
import { readTelephone } from "#app/domain/channels/telephone";
import type { Offer } from "./offer.server";

/** Children that one person brings, at most. */
export const mostChildren = 12;

const children = z
  .string()
  .default("")
  .refine((typed) => typed === "" || /^\d{1,2}$/.test(typed), "children")
  .transform((typed) => Number(typed))
  .refine((count) => count <= mostChildren, "children");

/** In which part someone comes and what she needs: of what the date has, and nothing else. */
export function wishFields({ roles, cares }: Pick<Offer, "roles" | "cares">) {
  const [first] = roles;
  return {
    role: z
      .string()
      .default(roles.length === 1 ? (first ?? "") : "")
      .transform((asked, context) => {
        const role = roles.find((one) => one === asked);
        if (role !== undefined) return role;
        context.addIssue({ code: "custom", message: "choose-one" });
        return z.NEVER;
      }),
    needs: z
      .array(z.string())
      .default([])
      .transform((asked) => cares.filter((care) => asked.includes(care))),
    children,
  };
}

type Typed = { readonly needs: readonly string[]; readonly children: number };

/** Whoever asks for childcare says for how many; looked at also where another field is wrong. */
const saysHowMany = ({ needs, children }: Partial<Typed>) => !needs?.includes("childcare") || children !== 0;
const howMany = { path: ["children"], message: "children-missing", when: () => true };

/** Children come along only where someone looks after them. */
const settled = <Wish extends Typed>({ children, ...wish }: Wish) => ({
  ...wish,
  children: wish.needs.includes("childcare") ? children : null,
});

/** What someone with an account says. */
export const wishForm = (offer: Pick<Offer, "roles" | "cares">) =>
  z.object(wishFields(offer)).refine(saysHowMany, howMany).transform(settled);

const optionalMail = z
  .union([z.literal(""), mailField])
  .default("")
  .transform((mail) => mail || null);

export const optionalPhone = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const phone = readTelephone(typed);
    if (phone !== undefined) return phone;
    context.addIssue({ code: "custom", message: "phone" });
    return z.NEVER;
  });

/** What someone without an account says; `token` is the secret that her form was given. */
export const guestForm = (offer: Pick<Offer, "roles" | "cares">) =>
  z
    .object({
      name: nameField,
      mail: optionalMail,
      phone: optionalPhone,
      ...wishFields(offer),
      token: z.string().default(""),
    })
    .refine(saysHowMany, howMany)
    .transform(settled);

/** What the link of a sign-up is answered with; opening it answers nothing. */
export const LinkForm = z.object({ act: z.enum(["confirm", "withdraw"], "choose-one") });

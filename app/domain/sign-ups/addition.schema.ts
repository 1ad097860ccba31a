import { z } from "zod";
import { nameField } from "#app/domain/accounts/account.schema";
import { oneLine } from "#app/domain/text";
import type { Offer } from "./offer.server";
import { optionalPhone, wishFields } from "./sign-up.schema";

/** Whom an organizer writes into the list: someone on her roster, or a name with a telephone. */
export const additionForm = (
  { roles }: Pick<Offer, "roles">,
  members: readonly { readonly uid: string; readonly name: string; readonly phone: string | null }[],
) =>
  z
    .object({
      member: z.string().default(""),
      name: z.string().default("").transform(oneLine),
      phone: optionalPhone,
      role: wishFields({ roles, cares: [] }).role,
      token: z.string().default(""),
    })
    .transform(({ member: asked, name, ...rest }, context) => {
      const member = members.find(({ uid }) => uid === asked);
      if (member) return { ...rest, name: member.name, phone: rest.phone ?? member.phone };
      const judged = nameField.safeParse(name);
      if (judged.success) return { ...rest, name: judged.data };
      context.addIssue({
        code: "custom",
        message: judged.error.issues[0]?.message ?? "required",
        path: ["name"],
      });
      return z.NEVER;
    });

import { z } from "zod";
import type { ChannelData } from "#app/domain/channels/channel.schema";
import { readChannel } from "#app/domain/channels/channels";
import { audiences } from "#db/schema/profiles";
import { registrationForm } from "./organization.schema";

/** What staff write of an organization that has nobody here, with an address at which it may learn of its profile. */
export const loadingForm = (cantons: ReadonlyMap<string, number>) =>
  registrationForm(cantons)
    .extend({
      mail: z.string().max(254, "mail").default(""),
      mailAudience: z.enum(audiences, "choose-one").default("organization"),
      invite: z.literal("yes").optional(),
    })
    .superRefine(({ mail, invite }, context) => {
      if (mail !== "" && typeof readChannel("mail", mail) === "string")
        context.addIssue({ code: "custom", message: "mail", path: ["mail"] });
      if (mail === "" && invite) context.addIssue({ code: "custom", message: "required", path: ["mail"] });
    });
export type LoadingData = z.output<ReturnType<typeof loadingForm>>;

/** The contact that was written down, as a channel; none where the field was left empty. */
export function contactOf({ mail, mailAudience }: LoadingData): ChannelData[] {
  const read = readChannel("mail", mail);
  return mail === "" || typeof read === "string" ? [] : [{ kind: "mail", audience: mailAudience, ...read }];
}

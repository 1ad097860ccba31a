import { z } from "zod";
import { audiences, channelKinds } from "#db/schema/profiles";
import { readChannel } from "./channels";

/** A new channel as it is typed; it leaves in its one stored spelling, with the key by which two are compared. */
export const ChannelForm = z
  .object({
    kind: z.enum(channelKinds, "choose-one"),
    value: z.string("required").min(1, "required").max(300, "too-long"),
    audience: z.enum(audiences, "choose-one"),
  })
  .transform(({ kind, value, audience }, context) => {
    const read = readChannel(kind, value);
    if (typeof read === "object") return { kind, audience, ...read };
    context.addIssue({ code: "custom", message: read, path: ["value"] });
    return z.NEVER;
  });
export type ChannelData = z.output<typeof ChannelForm>;

/** Who sees a channel from now on. */
export const AudienceForm = z.object({ audience: z.enum(audiences, "choose-one") });

import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { notificationStates } from "#db/schema/notifications";
import { switchableKinds } from "./kinds";

/** Which letters a person wants; what is not ticked is off. */
export const PreferencesForm = z.object({ kinds: z.array(z.enum(switchableKinds)).default([]) });

/** Which page of my notices; a parameter that makes no sense is as if absent. */
export const NoticesQuery = z.object({ page: askedPage });

/** Which letters of the queue. */
export const QueueQuery = z.object({
  state: z.enum(notificationStates).optional().catch(undefined),
  page: askedPage,
});

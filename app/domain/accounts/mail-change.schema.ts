import { z } from "zod";
import { mailField, typedPassword } from "./account.schema";

export const MailChangeForm = z.object({ mail: mailField, currentPassword: typedPassword });

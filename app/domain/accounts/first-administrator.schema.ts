import { z } from "zod";
import { nameField, typedPassword } from "./account.schema";
import { passwordFault } from "./password-strength";

/** The account of an administrator whose address has none yet; her password is one for staff from the start. */
export const firstAdministratorForm = (mail: string) =>
  z.object({ name: nameField, password: typedPassword }).superRefine(({ name, password }, context) => {
    const fault = passwordFault(password, { name, mail, staff: true });
    if (fault) context.addIssue({ code: "custom", path: ["password"], message: fault });
  });

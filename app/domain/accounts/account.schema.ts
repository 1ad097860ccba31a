import { z } from "zod";
import { isReadable, oneLine } from "#app/domain/text";
import { longestName } from "./name-length";
import { isTooShort, longestPassword, passwordFault } from "./password-strength";

const address = z.email();

/** An address that a letter can be sent to: nothing in it could name a second one. */
export const mailField = z
  .string("required")
  .min(1, "required")
  .max(254, { error: "too-long", abort: true })
  .refine((mail) => address.safeParse(mail).success, "mail");

export const nameField = z
  .string("required")
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, "required")
      .max(longestName, { error: "too-long", abort: true })
      .refine(isReadable, "unreadable"),
  );

/** A password as it is typed; how good it is depends on whose it is. One that is too long is judged no further. */
export const typedPassword = z
  .string("required")
  .max(longestPassword, { error: "too-long", abort: true })
  .min(1, "required");

export const RegistrationForm = z
  .object({
    name: nameField,
    mail: mailField,
    password: typedPassword.refine((password) => !isTooShort(password), "password-short"),
    /** Whether someone else reads this mail: letters are discreet unless the person says no. */
    sharedMail: z.enum(["yes", "no"], "choose-one").default("yes"),
    adult: z.literal("yes", "adult-only"),
    privacy: z.literal("yes", "privacy-needed"),
  })
  .superRefine(({ name, mail, password }, context) => {
    const fault = passwordFault(password, { name, mail, staff: false });
    if (fault) context.addIssue({ code: "custom", path: ["password"], message: fault });
  });

export const SignInForm = z.object({
  mail: mailField,
  password: typedPassword,
  shared: z.literal("yes").optional(),
});

export const CodeForm = z.object({ code: z.string().trim().min(6, "code-invalid").max(40, "code-invalid") });

/** The password chosen at registration, typed again beside the link of its letter. */
export const VerificationForm = z.object({
  password: typedPassword,
  shared: z.literal("yes").optional(),
});

export const RecoveryForm = z.object({ mail: mailField });

/** A new password of someone whose name, address and rights are known. */
export const newPasswordForm = (owner: Parameters<typeof passwordFault>[1]) =>
  z.object({
    newPassword: typedPassword.superRefine((password, context) => {
      const fault = passwordFault(password, owner);
      if (fault) context.addIssue({ code: "custom", message: fault });
    }),
  });

export const passwordForm = (owner: Parameters<typeof passwordFault>[1]) =>
  newPasswordForm(owner).extend({ currentPassword: typedPassword });

export const ConfirmationForm = z.object({
  password: typedPassword,
  code: z.string().trim().max(40, "code-invalid").default(""),
});

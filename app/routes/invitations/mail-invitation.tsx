import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import type { Option } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { RoleChoice } from "./role-choice";

interface MailInvitationProps {
  result: FormResult | undefined;
  /** Those on the roster without an account. */
  invitable: readonly Option[];
  defaults: { readonly member: string; readonly mail: string };
}

/** To one address. */
export function MailInvitation({ result, invitable, defaults }: MailInvitationProps) {
  const words = useWords().invitations.new;
  return (
    <Form result={result} defaults={{ role: "member", ...defaults }} submitLabel={words.send}>
      <Field
        name="mail"
        type="email"
        label={words.mail}
        hint={words.mailHint}
        autoComplete="off"
        maxLength={254}
        required
      />
      <RoleChoice roles={["member", "editor", "leader"]} />
      {invitable.length > 0 && (
        <Select
          name="member"
          label={words.member}
          hint={words.memberHint}
          emptyLabel={words.nobody}
          options={invitable}
        />
      )}
    </Form>
  );
}

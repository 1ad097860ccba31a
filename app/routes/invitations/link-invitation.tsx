import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { asText } from "#app/ui/form-fields";
import type { FormResult } from "#app/ui/form-result";
import { useWords } from "#app/ui/words";
import { RoleChoice } from "./role-choice";

const defaults = { role: "member", places: "20", days: "7" };

interface LinkInvitationProps {
  result: FormResult | undefined;
  /** The outside name of what the form makes, so that it makes one however often it is sent. */
  uid: string;
}

/** To whoever has the link. */
export function LinkInvitation({ result, uid }: LinkInvitationProps) {
  const words = useWords().invitations.new;
  return (
    <Form result={result} defaults={defaults} submitLabel={words.create}>
      <input type="hidden" name="uid" value={asText(result?.values.uid) || uid} />
      <RoleChoice roles={["member", "editor"]} />
      <Field
        name="places"
        label={words.places}
        hint={words.placesHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        required
      />
      <Field
        name="days"
        label={words.days}
        hint={words.daysHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        required
      />
    </Form>
  );
}

import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

/** The address at which an organization may learn that staff wrote its profile. */
export function LoadedContact() {
  const { load } = useWords().claims;
  return (
    <>
      <Field
        name="mail"
        label={load.mail}
        hint={load.mailHint}
        type="email"
        autoComplete="off"
        maxLength={254}
      />
      <Select name="mailAudience" label={load.audience} options={optionsOf(load.audiences)} plain />
      <Checkbox name="invite" label={load.invite} hint={load.inviteHint} />
    </>
  );
}

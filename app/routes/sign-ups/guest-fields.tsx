import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { asText, type FieldValue } from "#app/ui/form-fields";
import { useWords } from "#app/ui/words";

interface GuestFieldsProps {
  slug: string;
  day: string;
  token: FieldValue;
}

/** Who someone without an account is and how she can be reached; the token makes a form sent twice count once. */
export function GuestFields({ slug, day, token }: GuestFieldsProps) {
  const { form } = useWords().signUps;
  const signIn = paths.signIn({ volver: paths.signUp(slug, { fecha: day }) });
  return (
    <>
      <p>
        {form.account} <a href={signIn}>{form.signIn}</a>.
      </p>
      <input type="hidden" name="token" value={asText(token)} />
      <Field
        name="name"
        label={form.name}
        hint={form.nameHint}
        autoComplete="name"
        maxLength={100}
        required
      />
      <Field
        name="mail"
        type="email"
        label={form.mail}
        hint={form.mailHint}
        autoComplete="email"
        maxLength={254}
      />
      <Field
        name="phone"
        type="tel"
        label={form.phone}
        hint={form.phoneHint}
        autoComplete="tel"
        maxLength={40}
      />
    </>
  );
}

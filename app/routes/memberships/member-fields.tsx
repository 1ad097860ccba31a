import { Field } from "#app/ui/field";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** The controls of someone on a roster; her name only where it is not her account's. */
export function MemberFields({ named }: { named: boolean }) {
  const words = useWords().memberships.form;
  return (
    <>
      {named && <Field name="name" label={words.name} hint={words.nameHint} required maxLength={100} />}
      <Field name="phone" label={words.phone} type="tel" inputMode="tel" maxLength={40} />
      <Field name="mail" label={words.mail} hint={words.mailHint} type="email" maxLength={254} />
      <Field name="since" label={words.since} type="date" required />
      <TextArea name="note" label={words.note} hint={words.noteHint} maxLength={500} />
    </>
  );
}

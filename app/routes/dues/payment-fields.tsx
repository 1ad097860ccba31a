import { Field } from "#app/ui/field";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { AmountField } from "./amount-field";

/** How much, when it was paid and what is to be remembered of it; `number` of the receipt where there is one. */
export function PaymentFields({ number }: { number?: number | undefined }) {
  const { form, note } = useWords().dues;
  return (
    <>
      <AmountField />
      <Field
        name="paidOn"
        type="date"
        label={form.paidOn}
        hint={number === undefined ? form.paidHint : form.voidHint(number)}
      />
      <TextArea name="note" label={note} hint={form.noteHint} rows={3} maxLength={500} />
    </>
  );
}

import { Field } from "#app/ui/field";
import { useWords } from "#app/ui/words";

/** An amount in dollars, typed as people write it. */
export function AmountField() {
  const { amount, form } = useWords().dues;
  return (
    <Field name="amount" label={amount} hint={form.amountHint} inputMode="decimal" maxLength={20} required />
  );
}

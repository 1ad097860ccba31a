import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import { optionsOf } from "#app/ui/options";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** How an activity repeats, in the words of people or as a rule of calendars. */
export function RepetitionFields({ open, ruled }: { open: boolean; ruled: boolean }) {
  const { form, weekdays } = useWords().activities;
  return (
    <Fold summary={form.repeatFold} open={open}>
      <RadioGroup name="repeats" label={form.repeats} options={optionsOf(form.repetitions)} required />
      <Field name="every" label={form.every} hint={form.everyHint} inputMode="numeric" maxLength={2} />
      <CheckboxGroup
        name="weekdays"
        label={form.weekdays}
        hint={form.weekdaysHint}
        options={optionsOf(weekdays)}
        plain
      />
      <Field name="until" type="date" label={form.until} />
      <Field name="count" label={form.count} hint={form.countHint} inputMode="numeric" maxLength={6} />
      <TextArea
        name="exceptions"
        label={form.exceptions}
        hint={form.exceptionsHint}
        rows={2}
        maxLength={800}
      />
      <Fold summary={form.ruleFold} open={ruled}>
        <Field name="rule" label={form.rule} hint={form.ruleHint} autoComplete="off" maxLength={300} />
      </Fold>
    </Fold>
  );
}

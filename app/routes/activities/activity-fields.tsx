import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import type { FormResult } from "#app/ui/form-result";
import { type OptionGroup, optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { MomentFields } from "./moment-fields";
import { RepetitionFields } from "./repetition-fields";

interface ActivityFieldsProps {
  cantons: readonly OptionGroup[];
  result: FormResult | undefined;
  /** It is there already: its people learn of a change of one date elsewhere. */
  edited?: boolean;
  /** It ends on another day than it begins, repeats, or does so by a rule: those parts are open. */
  open: { readonly endDay: boolean; readonly repetition: boolean; readonly rule: boolean };
}

/** The controls of an activity on one page, the rarer ones behind a line each that opens where there is something to mend. */
export function ActivityFields({ cantons, result, edited = false, open }: ActivityFieldsProps) {
  const { activities: words, organizations } = useWords();
  const { form } = words;
  const due = (...names: string[]) => needsALook(result, names);
  return (
    <>
      <Field name="title" label={form.title} hint={form.titleHint} required minLength={3} maxLength={120} />
      <TextArea
        name="description"
        label={form.description}
        hint={form.descriptionHint}
        required
        minLength={10}
        maxLength={4000}
      />
      <MomentFields open={open.endDay || due("endDay")} />
      <RepetitionFields
        ruled={open.rule || due("rule")}
        open={open.repetition || due("repeats", "every", "weekdays", "until", "count", "exceptions", "rule")}
      />
      <RadioGroup name="format" label={form.format} options={optionsOf(words.formats)} required />
      <Select
        name="canton"
        label={form.canton}
        hint={form.cantonHint}
        emptyLabel={form.chooseCanton}
        groups={cantons}
        plain
      />
      <TextArea
        name="place"
        label={form.place}
        hint={edited ? form.placeEdited : form.placeHint}
        rows={2}
        maxLength={300}
      />
      <Fold summary={form.whereFold} open={due("whereAudience", "onlineUrl")}>
        <RadioGroup
          name="whereAudience"
          label={form.whereAudience}
          hint={form.whereAudienceHint}
          options={optionsOf(words.whereAudiences)}
          required
        />
        <Field name="onlineUrl" type="url" label={form.onlineUrl} hint={form.onlineUrlHint} maxLength={500} />
      </Fold>
      <Fold
        summary={form.peopleFold}
        open={due("audience", "signUpMode", "participants", "volunteers", "facilitators")}
      >
        <RadioGroup name="audience" label={form.audience} options={optionsOf(words.audiences)} required />
        <RadioGroup
          name="signUpMode"
          label={form.signUpMode}
          options={optionsOf(words.signUpModes)}
          required
        />
        {(["participants", "volunteers", "facilitators"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={form[name]}
            hint={form.placesHint}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
          />
        ))}
      </Fold>
      <Fold summary={form.caresFold} open={due("cares", "theme")}>
        <CheckboxGroup name="cares" label={form.cares} options={optionsOf(words.cares)} />
        <Select
          name="theme"
          label={form.theme}
          emptyLabel={form.noTheme}
          options={optionsOf(organizations.themes)}
        />
      </Fold>
    </>
  );
}

/** Whether one of these fields has a fault, or differs from what someone else saved. */
const needsALook = (result: FormResult | undefined, names: readonly string[]): boolean =>
  names.some((name) => result?.errors[name] !== undefined || result?.stale?.[name] !== undefined);

import { longestList, longestTitle } from "#app/domain/courses/lengths";
import { Checkbox } from "#app/ui/checkbox";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import type { CourseOptions } from "./course-options";

/** The controls of a course, for a new one and for its edition. */
export function CourseFields({ options }: { options: CourseOptions }) {
  const { areas, levels, modalities, form: words } = useWords().courses;
  return (
    <>
      <Field name="title" label={words.title} required minLength={5} maxLength={longestTitle} />
      <Field name="code" label={words.code} hint={words.codeHint} maxLength={20} />
      <Select
        name="area"
        label={words.area}
        emptyLabel={words.chooseArea}
        options={optionsOf(areas)}
        required
      />
      <RadioGroup name="level" label={words.level} options={optionsOf(levels)} required />
      <RadioGroup name="modality" label={words.modality} options={optionsOf(modalities)} required />
      <TextArea
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        required
        minLength={10}
        maxLength={1200}
      />
      <TextArea
        name="outcomes"
        label={words.outcomes}
        hint={words.outcomesHint}
        required
        maxLength={longestList}
      />
      <TextArea
        name="audience"
        label={words.audience}
        hint={words.audienceHint}
        required
        maxLength={longestList}
      />
      <Field name="facilitation" label={words.facilitation} maxLength={300} />
      <Field name="hours" label={words.hours} hint={words.hoursHint} inputMode="decimal" required />
      <NumberField name="sessionCount" label={words.sessionCount} />
      <NumberField name="minParticipants" label={words.minParticipants} />
      <NumberField name="maxParticipants" label={words.maxParticipants} />
      <Checkbox name="contentWarning" label={words.contentWarning} hint={words.contentWarningHint} />
      <CheckboxGroup
        name="prerequisites"
        label={words.prerequisites}
        hint={words.prerequisitesHint}
        options={options.courses}
        fold
      />
      <CheckboxGroup name="items" label={words.items} hint={words.itemsHint} groups={options.items} fold />
      <Field
        name="indicatorHint"
        label={words.indicatorHint}
        hint={words.indicatorHintHint}
        maxLength={120}
      />
      <Checkbox name="validated" label={words.validated} hint={words.validatedHint} />
    </>
  );
}

const NumberField = (props: { name: string; label: string }) => (
  <Field {...props} type="number" inputMode="numeric" required />
);

import { longestList, longestTitle } from "#app/domain/courses/lengths";
import { Field } from "#app/ui/field";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** The controls of a module, for a new one and for its edition. */
export function ModuleFields() {
  const words = useWords().courses.modules;
  return (
    <>
      <Field name="title" label={words.name} required minLength={5} maxLength={longestTitle} />
      <Field name="hours" label={words.hours} hint={words.hoursHint} inputMode="decimal" required />
      <TextArea
        name="contents"
        label={words.contents}
        hint={words.contentsHint}
        required
        maxLength={longestList}
      />
    </>
  );
}

import { longestBody, longestTitle } from "#app/domain/announcements/lengths";
import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import { optionsOf } from "#app/ui/options";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

/** The controls of an announcement, for a new one and for its edition. */
export function AnnouncementFields({ openEnglish }: { openEnglish: boolean }) {
  const { audiences, form } = useWords().announcements;
  return (
    <>
      <RadioGroup name="audience" label={form.audience} options={optionsOf(audiences)} required />
      <Field name="title" label={form.title} required minLength={3} maxLength={longestTitle} />
      <TextArea
        name="body"
        label={form.body}
        hint={form.bodyHint}
        rows={8}
        required
        minLength={10}
        maxLength={longestBody}
      />
      <Fold summary={form.english} open={openEnglish}>
        <div className="form">
          <p className="hint">{form.englishHint}</p>
          <Field name="englishTitle" label={form.englishTitle} maxLength={longestTitle} />
          <TextArea name="englishBody" label={form.englishBody} rows={8} maxLength={longestBody} />
        </div>
      </Fold>
    </>
  );
}

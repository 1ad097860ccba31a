import { paths } from "#app/paths";
import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { FileField } from "#app/ui/file-field";
import { optionsOf } from "#app/ui/options";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

interface DocumentFieldsProps {
  /** What the browser's window offers first. */
  accept: string;
  /** The copy that is kept, when the document is edited. */
  copy?: { name: string; uid: string } | undefined;
}

/** The controls of a document, for a new one and for its edition. */
export function DocumentFields({ accept, copy }: DocumentFieldsProps) {
  const { kinds, form } = useWords().documents;
  return (
    <>
      <Select
        name="kind"
        label={form.kind}
        emptyLabel={form.chooseKind}
        options={optionsOf(kinds)}
        required
      />
      <Field name="title" label={form.title} hint={form.titleHint} required minLength={2} maxLength={160} />
      <Field
        name="issuer"
        label={form.issuer}
        hint={form.issuerHint}
        required
        minLength={2}
        maxLength={160}
      />
      <Field name="issuedOn" type="date" label={form.issuedOn} />
      <Field name="expiresOn" type="date" label={form.expiresOn} hint={form.expiresHint} />
      <FileField
        name="file"
        label={form.file}
        accept={accept}
        hint={
          <>
            {form.fileHint} {copy && <a href={paths.file(copy.uid)}>{form.held(copy.name)}</a>}
          </>
        }
      />
      {copy && <Checkbox name="dropFile" label={form.dropFile} />}
    </>
  );
}

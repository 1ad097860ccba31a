import { paths } from "#app/paths";
import { Checkbox } from "#app/ui/checkbox";
import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import type { PlaceValues } from "./place-values";

interface PlaceFormProps {
  slug: string;
  canton: string;
  result: FormResult | undefined;
  values: PlaceValues;
  version: number;
}

/** The box that confirms a point far from its canton's seat stands there only once it was asked about. */
export function PlaceForm({ slug, canton, result, values, version }: PlaceFormProps) {
  const { places } = useWords();
  const asked = result?.errors.confirmed !== undefined || result?.values.confirmed === "yes";
  return (
    <Form
      result={result}
      defaults={values}
      submitLabel={places.save}
      version={version}
      beside={<a href={paths.editOrganization(slug)}>{places.changeCanton}</a>}
    >
      <RadioGroup
        name="precision"
        label={places.precision}
        options={hinted(places.precisions, places.precisionHints)}
        required
      />
      <RadioGroup
        name="audience"
        label={places.audience}
        options={hinted(places.audiences, places.audienceHints)}
        required
      />
      <Field name="point" label={places.point} hint={places.pointHint} autoComplete="off" maxLength={2000} />
      {asked && <Checkbox name="confirmed" label={places.confirmed(canton)} />}
      <TextArea
        name="directions"
        label={places.directions}
        hint={places.directionsHint}
        rows={3}
        maxLength={300}
      />
    </Form>
  );
}

const hinted = <K extends string>(labels: Readonly<Record<K, string>>, hints: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value], hint: hints[value] }));

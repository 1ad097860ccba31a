import { byProvince } from "#app/domain/territories/provinces";
import { ControlFaults, ControlHint, LabelText } from "#app/ui/control";
import { Fold } from "#app/ui/fold";
import { asList, useField } from "#app/ui/form-fields";
import { useWords } from "#app/ui/words";

export interface NamedCanton {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

interface CantonTicksProps {
  name: string;
  label: string;
  hint: string;
  cantons: readonly NamedCanton[];
  /** Leaves out "(optional)", where none is as good an answer as any. */
  plain?: boolean | undefined;
}

/** Any number of cantons behind one line that names those marked, and folded by province inside. */
export function CantonTicks({ name, label, hint, cantons, plain }: CantonTicksProps) {
  const { territories: words, ui } = useWords();
  const { id, value, error, stored, describedBy } = useField(name, hint);
  const ticked = new Set(asList(value));
  const marked = cantons.filter(({ code }) => ticked.has(code)).map((canton) => canton.name);
  return (
    <fieldset id={id} className="field" aria-describedby={describedBy} tabIndex={error ? -1 : undefined}>
      <legend>
        <LabelText label={label} required={plain} />
      </legend>
      <ControlHint id={id} hint={hint} />
      <Fold
        summary={marked.join(", ") || ui.form.noneMarked}
        open={error !== undefined || stored !== undefined}
      >
        {byProvince(cantons).map((province) => (
          <Fold
            key={province.name}
            summary={`${province.name}: ${words.marked(
              province.cantons.filter((canton) => ticked.has(canton.code)).length,
              province.cantons.length,
            )}`}
          >
            <div className="choices choices-many">
              {province.cantons.map((canton) => (
                <div key={canton.code} className="choice">
                  <input
                    id={`${id}-${canton.code}`}
                    type="checkbox"
                    name={name}
                    value={canton.code}
                    defaultChecked={ticked.has(canton.code)}
                  />
                  <label htmlFor={`${id}-${canton.code}`}>{canton.name}</label>
                </div>
              ))}
            </div>
          </Fold>
        ))}
      </Fold>
      <ControlFaults id={id} error={error} stored={stored} />
    </fieldset>
  );
}

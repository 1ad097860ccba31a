import { byProvince } from "#app/domain/territories/provinces";
import { ControlFaults, ControlHint, LabelText } from "#app/ui/control";
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

/** Any number of cantons, folded by province so that a phone shows twenty-four lines and not two hundred. */
export function CantonTicks({ name, label, hint, cantons, plain }: CantonTicksProps) {
  const words = useWords().territories;
  const { id, value, error, stored, describedBy } = useField(name, hint);
  const ticked = new Set(asList(value));
  return (
    <fieldset id={id} className="field" aria-describedby={describedBy} tabIndex={error ? -1 : undefined}>
      <legend>
        <LabelText label={label} required={plain} />
      </legend>
      <ControlHint id={id} hint={hint} />
      {byProvince(cantons).map((province) => {
        const marked = province.cantons.filter((canton) => ticked.has(canton.code)).length;
        return (
          <details className="fold" key={province.name}>
            <summary>{`${province.name}: ${words.marked(marked, province.cantons.length)}`}</summary>
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
          </details>
        );
      })}
      <ControlFaults id={id} error={error} stored={stored} />
    </fieldset>
  );
}

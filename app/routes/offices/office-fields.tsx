import type { Canton } from "#app/domain/territories/cantons.server";
import { byProvince } from "#app/domain/territories/provinces";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { Checkbox } from "#app/ui/checkbox";
import { ControlFaults, ControlHint } from "#app/ui/control";
import { Field } from "#app/ui/field";
import { asList, useField } from "#app/ui/form-fields";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

type NamedCanton = Pick<Canton, "code" | "name" | "province">;

/** The controls of an office, for a new one and for its edition. */
export function OfficeFields({ cantons }: { cantons: readonly NamedCanton[] }) {
  const words = useWords();
  const { offices, territories } = words;
  return (
    <>
      <Field name="name" label={offices.name} hint={offices.nameHint} required minLength={3} maxLength={80} />
      <Select
        name="seat"
        label={offices.seat}
        hint={offices.seatHint}
        emptyLabel={offices.chooseSeat}
        groups={cantonGroups(cantons, territories.option)}
        required
      />
      <CoveredCantons cantons={cantons} />
      <Checkbox name="active" label={offices.activeLabel} hint={offices.activeHint} />
    </>
  );
}

/** The cantons as ticks, folded by province so that a phone shows twenty-four lines and not two hundred. */
function CoveredCantons({ cantons }: { cantons: readonly NamedCanton[] }) {
  const words = useWords().offices;
  const { id, value, error, stored, describedBy } = useField("covers", words.coversHint);
  const ticked = new Set(asList(value));
  return (
    <fieldset id={id} className="field" aria-describedby={describedBy} tabIndex={error ? -1 : undefined}>
      <legend>{words.covers}</legend>
      <ControlHint id={id} hint={words.coversHint} />
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
                    name="covers"
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

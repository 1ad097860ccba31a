import { cantonGroups } from "#app/routes/territories/canton-groups";
import { CantonTicks, type NamedCanton } from "#app/routes/territories/canton-ticks";
import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

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
      <CantonTicks name="covers" label={offices.covers} hint={offices.coversHint} cantons={cantons} plain />
      <Checkbox name="active" label={offices.activeLabel} hint={offices.activeHint} />
    </>
  );
}

import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";
import type { PlaceValues } from "./place-values";

/** What was chosen, for staff who accompany the organization and do not change it. */
export function PlaceFacts({ values }: { values: PlaceValues }) {
  const { places } = useWords();
  return (
    <Facts
      items={[
        { term: places.precision, value: places.precisions[values.precision] },
        { term: places.audience, value: places.audiences[values.audience] },
        { term: places.point, value: values.point },
        { term: places.directions, value: values.directions },
      ]}
    />
  );
}

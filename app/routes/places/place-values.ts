import { formatPoint } from "#app/domain/places/coordinates";
import type { PlaceRecord } from "#app/domain/places/exact-place.server";
import type { PlaceData } from "#app/domain/places/place.schema";
import { type ChosenPlace, publishedTo } from "#app/domain/places/published";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

const values = ({ precision, audience, point, directions }: PlaceData) => ({
  precision,
  audience,
  point: point ? formatPoint(point) : "",
  directions: directions ?? "",
});
export type PlaceValues = ReturnType<typeof values>;

/** What is stored, as the form shows it. */
export const storedValues = ({ latitude, longitude, ...place }: ChosenPlace): PlaceValues =>
  values({ ...place, point: latitude === null || longitude === null ? null : { latitude, longitude } });

/** How precisely each audience sees the place now; null where it sees nothing. */
export const factsOf = ({ place, seat }: PlaceRecord) => ({
  chosen: place.precision,
  public: publishedTo("public", place, seat)?.precision ?? null,
  network: publishedTo("network", place, seat)?.precision ?? null,
});
export type Seen = ReturnType<typeof factsOf>;

/** After a stale choice: what was typed, and beside each field that differs what is stored now. */
export function staleResult(
  { confirmed, ...typed }: PlaceData & { readonly confirmed?: string | undefined },
  stored: PlaceRecord,
  { places }: Words,
): FormResult {
  const now = storedValues(stored.place);
  const shown = {
    precision: places.precisions[now.precision],
    audience: places.audiences[now.audience],
  };
  const result = staleForm(values(typed), now, shown, stored.version);
  return confirmed === undefined ? result : { ...result, values: { ...result.values, confirmed } };
}

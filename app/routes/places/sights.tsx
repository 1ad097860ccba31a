import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";
import type { Seen } from "./place-values";

/** In one sentence each: what the public sees of the place, what the network sees, what nobody else does. */
export function Sights({ seen, canton }: { seen: Seen; canton: string }) {
  const { places } = useWords();
  const sight = (precision: Seen["public"]) =>
    precision === null ? places.sights.nothing : places.sights[precision](canton);
  return (
    <Facts
      items={[
        { term: places.seen.public, value: sight(seen.public) },
        { term: places.seen.network, value: sight(seen.network) },
        { term: places.seen.kept, value: places.kept[seen.chosen] },
      ]}
    />
  );
}

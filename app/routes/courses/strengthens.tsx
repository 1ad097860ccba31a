import { Facts } from "#app/ui/facts";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface StrengthensProps {
  dimensions: readonly { readonly name: string; readonly items: readonly string[] }[];
}

/** The capacities of an organization that a course strengthens, by dimension. */
export function Strengthens({ dimensions }: StrengthensProps) {
  const words = useWords().courses.show;
  return (
    <Section title={words.strengthens}>
      <Facts items={dimensions.map(({ name, items }) => ({ term: name, value: items.join(" · ") }))} />
    </Section>
  );
}

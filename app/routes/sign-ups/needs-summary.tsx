import type { Wish } from "#app/domain/sign-ups/entry.server";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface NeedsSummaryProps {
  needs: readonly { readonly care: Wish["needs"][number]; readonly count: number }[];
  /** Children who come along, all together. */
  childCount: number;
}

/** What those who have a place need, counted, so that it can be made ready. */
export function NeedsSummary({ needs, childCount }: NeedsSummaryProps) {
  const { list, cares } = useWords().signUps;
  if (needs.length === 0) return null;
  return (
    <Section title={list.needsTitle}>
      <ul>
        {needs.map(({ care, count }) => (
          <li key={care}>
            {care === "childcare"
              ? list.needsChildren(cares[care], count, childCount)
              : list.needsCount(cares[care], count)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

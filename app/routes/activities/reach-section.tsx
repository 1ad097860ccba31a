import type { Reach } from "#app/domain/activities/reach.server";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** How many were told of a change, how many could not be, and where their telephones are. */
export function ReachSection({ reach: { told, unreachable }, list }: { reach: Reach; list: string }) {
  const words = useWords().activities.reach;
  return (
    <Section title={words.title}>
      <p>{words.told(told)}</p>
      {unreachable > 0 && <p>{words.unreachable(unreachable)}</p>}
      <p>
        <a href={list}>{words.toList}</a>
      </p>
    </Section>
  );
}

import type { RosterTally } from "#app/domain/memberships/roster.server";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";

interface RosterCountsProps {
  slug: string;
  tally: RosterTally;
  mayAsk: boolean;
}

/** How many belong to an organization, for staff who accompany it. */
export function RosterCounts({ slug, tally, mayAsk }: RosterCountsProps) {
  const words = useWords().memberships;
  const shown = ["total", "leader", "editor", "member", "withoutAccount"] as const;
  return (
    <>
      <Facts items={shown.map((name) => ({ term: words.counts[name], value: String(tally[name]) }))} />
      {mayAsk && (
        <Actions>
          <LinkButton href={paths.rosterReading(slug)}>{words.askNames}</LinkButton>
        </Actions>
      )}
    </>
  );
}

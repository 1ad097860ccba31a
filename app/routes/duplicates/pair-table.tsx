import type { ShownSide } from "#app/domain/duplicates/pair-list.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

const facts = ["name", "place", "state", "leaders", "created", "updated", "verified"] as const;

/** Two profiles, a row each, so that what they say stands one under the other; two cards on a phone. */
export function PairTable({ one, other }: { one: ShownSide; other: ShownSide }) {
  const { duplicates: words, organizations } = useWords();
  const row = (side: ShownSide) => ({
    id: side.slug,
    name: (
      <a href={paths.organizationReview(side.slug)}>
        {side.acronym ? `${side.name} (${side.acronym})` : side.name}
      </a>
    ),
    place: organizations.place(side.canton, side.province),
    state: (
      <>
        <Tag kind={side.state === "published" ? "done" : "plain"}>{organizations.states[side.state]}</Tag>{" "}
        {side.hiddenAt && <Tag kind="alert">{words.hidden}</Tag>}
      </>
    ),
    leaders: side.leaders,
    created: <DateTime value={side.createdAt} style="day" />,
    updated: <DateTime value={side.updatedAt} style="day" />,
    verified: side.verifiedAt && <DateTime value={side.verifiedAt} style="day" />,
  });
  return (
    <Table
      caption={words.caption(one.name, other.name)}
      columns={facts.map((fact) => ({ key: fact, label: words[fact] }))}
      rows={[row(one), row(other)]}
    />
  );
}

import type { TermState } from "#app/domain/boards/positions";
import type { TermRecord } from "#app/domain/boards/terms.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface TermTableProps {
  slug: string;
  caption: string;
  terms: readonly (Omit<TermRecord, "id" | "version"> & { readonly standing: TermState })[];
  mayKeep: boolean;
}

/** Who holds which position, from when until when. */
export function TermTable({ slug, caption, terms, mayKeep }: TermTableProps) {
  const words = useWords().boards;
  return (
    <Table
      caption={caption}
      columns={[
        { key: "position", label: words.position },
        { key: "holder", label: words.holder },
        { key: "startsOn", label: words.startsOn },
        { key: "endsOn", label: words.endsOn },
      ]}
      rows={terms.map((term) => ({
        id: term.uid,
        position: mayKeep ? (
          <a href={paths.boardTerm(slug, term.uid)}>
            {words.positions[term.position]}
            <span className="sr-only">, {term.holder}</span>
          </a>
        ) : (
          words.positions[term.position]
        ),
        holder: term.holder,
        startsOn: <DateTime value={term.startsOn} style="day" />,
        endsOn: (
          <>
            {term.endsOn ? <DateTime value={term.endsOn} style="day" /> : words.noEnd}
            {term.standing.state === "ending" && (
              <>
                <br />
                <Tag kind="waiting">{words.ending(term.standing.days)}</Tag>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

import type { StaffRow } from "#app/domain/organizations/staff-list.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag, type TagKind } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

const kinds: Readonly<Record<StaffRow["state"], TagKind>> = {
  unclaimed: "plain",
  draft: "plain",
  "in-review": "waiting",
  published: "done",
  archived: "plain",
};

/** A page of the staff's list; what waits says since when. */
export function StaffTable({ rows }: { rows: readonly StaffRow[] }) {
  const words = useWords().organizations;
  const { queue } = words;
  return (
    <Table
      caption={queue.title}
      columns={[
        { key: "name", label: queue.name },
        { key: "state", label: queue.filter },
        { key: "kind", label: words.profile.kind },
        { key: "place", label: queue.place },
        { key: "date", label: queue.date },
      ]}
      rows={rows.map((row) => ({
        id: row.slug,
        name: (
          <a href={paths.organizationReview(row.slug)}>
            {row.acronym ? `${row.name} (${row.acronym})` : row.name}
          </a>
        ),
        state: <StaffTags row={row} />,
        kind: words.kinds[row.kind],
        place: words.place(row.canton, row.province),
        date: (
          <>
            {row.state === "in-review" ? queue.submittedAt : queue.updatedAt}{" "}
            <DateTime
              value={(row.state === "in-review" ? row.submittedAt : null) ?? row.updatedAt}
              style="day"
            />
          </>
        ),
      }))}
    />
  );
}

function StaffTags({ row }: { row: StaffRow }) {
  const words = useWords().organizations;
  const returned = row.state === "draft" && row.returnedAt !== null;
  return (
    <>
      <Tag kind={returned ? "alert" : kinds[row.state]}>
        {returned ? words.returned : words.states[row.state]}
      </Tag>{" "}
      {row.hiddenAt && <Tag kind="alert">{words.queue.hidden}</Tag>}{" "}
      {row.mergedAt && <Tag>{words.queue.merged}</Tag>}
    </>
  );
}

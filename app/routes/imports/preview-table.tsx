import { paths } from "#app/paths";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import type { ShownRow } from "./rows-for-page";

/** The rows of a page, each with what was found and whether it is to become a profile. */
export function PreviewTable({ rows }: { rows: readonly ShownRow[] }) {
  const { show: words } = useWords().imports;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "name", label: words.name },
        { key: "row", label: words.row },
        { key: "findings", label: words.findings },
        { key: "create", label: words.create },
      ]}
      rows={rows.map((one) => ({
        id: one.row,
        row: one.row,
        name: (
          <>
            {one.name || words.unnamed}
            {one.place && <span className="hint"> {one.place}</span>}
          </>
        ),
        findings: <Findings row={one} />,
        create:
          one.faults.length > 0 ? (
            words.cannot
          ) : (
            <label className="choice">
              <input type="hidden" name="shown" value={one.row} />
              <input type="checkbox" name="create" value={one.row} defaultChecked={one.create} />
              <span className="sr-only">{words.createThis(one.row)}</span>
            </label>
          ),
      }))}
    />
  );
}

function Findings({ row: { faults, same, sameRows } }: { row: ShownRow }) {
  const { show: words } = useWords().imports;
  if (faults.length + same.length + sameRows.length === 0) return words.fine;
  return (
    <ul>
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
      {same.map(({ slug, name }) => (
        <li key={slug}>
          {words.sameAs} <a href={paths.organizationReview(slug)}>{name}</a>
        </li>
      ))}
      {sameRows.map((row) => (
        <li key={row}>
          {words.sameAs} {words.sameRow(row)}
        </li>
      ))}
    </ul>
  );
}

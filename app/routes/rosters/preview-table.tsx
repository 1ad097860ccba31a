import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import type { ShownRow } from "./shown-rows";

interface PreviewTableProps {
  caption: string;
  rows: readonly ShownRow[];
  /** Whether each row can be ticked. */
  ticks?: boolean;
}

/** Rows of a table of people, each with what was found of it. */
export function PreviewTable({ caption, rows, ticks = false }: PreviewTableProps) {
  const words = useWords().rosters.preview;
  return (
    <Table
      caption={caption}
      columns={[
        { key: "name", label: words.name },
        { key: "row", label: words.row },
        { key: "says", label: words.says },
        ...(ticks ? [{ key: "add", label: words.add }] : []),
      ]}
      rows={rows.map(({ row, name, sentences }) => ({
        id: row,
        name: name || words.unnamed,
        row,
        says: sentences.map((sentence) => <p key={sentence}>{sentence}</p>),
        add: ticks && (
          <label className="choice">
            <input type="checkbox" name="add" value={row} />
            <span className="sr-only">{words.addThis(name)}</span>
          </label>
        ),
      }))}
    />
  );
}

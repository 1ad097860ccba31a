import { Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { headingOf } from "./heading";

interface TableStartProps {
  header: readonly string[];
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Characters of a cell that are enough to know it by. */
const shown = 60;

/** The first rows of a table, as they came. */
export function TableStart({ header, rows }: TableStartProps) {
  const { mapping: words } = useWords().imports;
  return (
    <Section title={words.preview}>
      <Table
        caption={words.preview}
        columns={[
          { key: "row", label: words.row },
          ...header.map((_, at) => ({ key: `c${at}`, label: headingOf(words, header, at) })),
        ]}
        rows={rows.map(({ row, cells }) => ({
          id: row,
          row,
          ...Object.fromEntries(
            cells.map((cell, at) => [`c${at}`, cell.length > shown ? `${cell.slice(0, shown)}…` : cell]),
          ),
        }))}
      />
    </Section>
  );
}

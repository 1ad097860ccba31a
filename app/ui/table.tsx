import { type ReactNode, useId } from "react";

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly align?: "start" | "end" | undefined;
}

/** `id` tells rows apart; the other keys are those of the columns. */
export interface Row {
  readonly id: string | number;
  readonly [column: string]: ReactNode;
}

interface TableProps {
  /** Names the table to who hears the page; on the screen the title above does. */
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

const alignment = (column: Column) => (column.align === "end" ? "end" : undefined);

/** Said aloud again, because browsers forget what a table is once it is laid out as cards. */
const spoken = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({ role });

/** A table; on a phone each row becomes a card. Where it is still too wide it scrolls inside its own region. */
export function Table({ caption, columns, rows }: TableProps) {
  const id = useId();
  const [first, ...rest] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-region" aria-labelledby={id} tabIndex={0}>
      <table {...spoken("table")}>
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <thead {...spoken("rowgroup")}>
          <tr {...spoken("row")}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignment(column)} {...spoken("columnheader")}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...spoken("rowgroup")}>
          {rows.map((row) => (
            <tr key={row.id} {...spoken("row")}>
              {first && (
                <th scope="row" className={alignment(first)} {...spoken("rowheader")}>
                  {row[first.key]}
                </th>
              )}
              {rest.map((column) => (
                <td
                  key={column.key}
                  className={alignment(column)}
                  data-label={column.label}
                  {...spoken("cell")}
                >
                  {row[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

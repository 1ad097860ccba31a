import type { ReactNode } from "react";

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and their values; a fact without a value is left out. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const known = items.filter(
    ({ value }) => value !== null && value !== undefined && value !== false && value !== "",
  );
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

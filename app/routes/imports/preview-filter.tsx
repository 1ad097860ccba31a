import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";
import { filterNames } from "./filter-names";

/** One link for each kind of row. */
export function PreviewFilter({ uid, filter }: { uid: string; filter: string | undefined }) {
  const { show: words } = useWords().imports;
  const choices = [
    { name: undefined, label: words.filters.all },
    { name: filterNames.errors, label: words.filters.errors },
    { name: filterNames.duplicates, label: words.filters.duplicates },
    { name: filterNames.ready, label: words.filters.ready },
  ];
  return (
    <nav className="actions" aria-label={words.filter}>
      {choices.map(({ name, label }) => (
        <a
          key={label}
          className={`button button-${name === filter ? "primary" : "secondary"}`}
          href={paths.import(uid, name ? { ver: name } : {})}
          aria-current={name === filter ? "true" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

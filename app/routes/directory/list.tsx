import type { DirectoryRow } from "#app/domain/directory/directory.server";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

/** A page of the directory: name and acronym, kind, place and distance, themes in words. Few elements: there are many rows. */
export function DirectoryList({ rows }: { rows: readonly DirectoryRow[] }) {
  const { organizations, directory } = useWords();
  return (
    <ul className="card-list">
      {rows.map(({ slug, name, acronym, kind, canton, km, themes }) => {
        const facts = [organizations.kinds[kind]];
        if (canton) facts.push(organizations.place(canton.name, canton.province));
        if (km !== undefined) facts.push(directory.distance(km));
        return (
          <li key={slug} className="card">
            <h2>
              <a href={paths.organization(slug)}>{acronym ? `${name} (${acronym})` : name}</a>
            </h2>
            <p>{facts.join(" · ")}</p>
            <p className="hint">{themes.map((theme) => organizations.themes[theme]).join(" · ")}</p>
          </li>
        );
      })}
    </ul>
  );
}

import type { DirectoryRow } from "#app/domain/organizations/directory.server";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { useWords } from "#app/ui/words";

/** A page of the directory: name and acronym, kind and place, themes in words. */
export function DirectoryList({ rows }: { rows: readonly DirectoryRow[] }) {
  const words = useWords().organizations;
  return (
    <CardList>
      {rows.map((row) => (
        <Card
          key={row.slug}
          title={row.acronym ? `${row.name} (${row.acronym})` : row.name}
          href={paths.organization(row.slug)}
        >
          <p>{`${words.kinds[row.kind]} · ${words.place(row.canton, row.province)}`}</p>
          <p className="hint">{row.themes.map((theme) => words.themes[theme]).join(" · ")}</p>
        </Card>
      ))}
    </CardList>
  );
}

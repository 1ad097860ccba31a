import type { RosterQuery } from "#app/domain/memberships/roster.schema";
import { paths } from "#app/paths";
import { optionsOf } from "#app/ui/options";
import { SearchForm } from "#app/ui/search-form";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

interface RosterSearchProps {
  slug: string;
  query: Pick<RosterQuery, "q" | "filter" | "former">;
  /** Whether one may also choose a role. */
  byRole?: boolean;
}

/** Searches a roster by name, and by role where roles are shown. */
export function RosterSearch({ slug, query: { q, filter, former }, byRole = false }: RosterSearchProps) {
  const words = useWords().memberships;
  return (
    <SearchForm action={paths.members(slug)} label={words.search} values={{ q, rol: filter ?? "" }}>
      {former && <input type="hidden" name="ver" value="anteriores" />}
      {byRole && (
        <Select
          name="rol"
          label={words.filter}
          options={optionsOf(words.filters)}
          emptyLabel={words.anyFilter}
          plain
        />
      )}
    </SearchForm>
  );
}

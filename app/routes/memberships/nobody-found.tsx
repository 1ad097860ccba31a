import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { useWords } from "#app/ui/words";

/** Nobody on the roster is as the search asks. */
export function NobodyFound({ slug }: { slug: string }) {
  const words = useWords().memberships;
  return (
    <EmptyState
      title={words.foundNoneTitle}
      text={words.foundNone}
      action={{ href: paths.members(slug), label: words.clear }}
    />
  );
}

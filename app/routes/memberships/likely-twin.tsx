import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";
import type { ShownLikely } from "./likely-member";

interface LikelyTwinProps {
  slug: string;
  uid: string;
  twin: ShownLikely;
}

/** Another entry on the roster may be of the same person. */
export function LikelyTwin({ slug, uid, twin }: LikelyTwinProps) {
  const words = useWords().memberships.twice;
  return (
    <Notice kind="info" title={words.maybe(twin.name)}>
      <p>{words.by[twin.by]}</p>
      <LinkButton href={paths.memberUnion(slug, uid, { con: twin.uid })} kind="secondary">
        {words.compare}
      </LinkButton>
    </Notice>
  );
}

import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

export interface ShownLikely {
  readonly uid: string;
  readonly name: string;
  readonly by: "name" | "mail" | "phone";
}

/** Someone who is on the roster already may be the person whom the form describes. */
export function LikelyMember({ slug, uid, name, by }: ShownLikely & { slug: string }) {
  const words = useWords().memberships.form;
  return (
    <Notice kind="warning" title={words.likelyTitle} focused>
      <p>
        {words.likely[by](name)} {words.likelyAsk}
      </p>
      <p>
        <a href={paths.member(slug, uid)}>{words.likelyOpen}</a>
      </p>
    </Notice>
  );
}

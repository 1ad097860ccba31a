import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface MeasureNoticesProps {
  slug: string;
  hidden: boolean;
  merged: boolean;
  /** Whether she belongs to it, so that someone else decides. */
  own: boolean;
}

/** What staff should know before they take a measure, and the way to show a hidden profile again. */
export function MeasureNotices({ slug, hidden, merged, own }: MeasureNoticesProps) {
  const words = useWords().moderation.measures;
  return (
    <>
      {own && <Notice kind="info">{words.own}</Notice>}
      {merged && <Notice kind="info">{words.merged}</Notice>}
      {hidden && (
        <Notice kind="warning">
          <p>{words.hidden}</p>
          {!own && !merged && <PostButton action={paths.organizationDisplay(slug)} label={words.show} />}
        </Notice>
      )}
    </>
  );
}

import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";

interface ReviewActionsProps {
  slug: string;
  /** The text the reviewer has before her. */
  version: number;
  mayPublish: boolean;
  mayReturn: boolean;
  mayArchive: boolean;
  mayRestore: boolean;
}

/** What networks staff can do with the profile as it stands. */
export function ReviewActions(props: ReviewActionsProps) {
  const { slug, version, mayPublish, mayReturn, mayArchive, mayRestore } = props;
  const words = useWords();
  const { review } = words.organizations;
  if (!mayPublish && !mayReturn && !mayArchive && !mayRestore) return null;
  return (
    <>
      {mayPublish && <p>{review.publishHint}</p>}
      <Actions>
        {mayPublish && (
          <PostButton
            action={paths.organizationPublication(slug)}
            label={review.publish}
            fields={{ version: String(version) }}
          />
        )}
        {mayReturn && (
          <LinkButton href={paths.organizationReturn(slug)} kind="secondary">
            {review.return}
          </LinkButton>
        )}
        {(mayArchive || mayRestore) && (
          <LinkButton href={paths.organizationArchive(slug)} kind="secondary">
            {mayArchive ? words.freshness.archive.submit : words.freshness.archive.restore}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

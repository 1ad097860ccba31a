import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface PendingNoticesProps {
  slug: string;
  name: string;
  returned: { reason: string | null } | undefined;
  stale: boolean;
}

/** What a profile of hers waits for: to be mended, to be confirmed. */
export function PendingNotices({ slug, name, returned, stale }: PendingNoticesProps) {
  const words = useWords();
  const { mine } = words.home;
  const fresh = words.freshness.mine;
  return (
    <>
      {returned && (
        <Notice kind="warning">
          <p>
            <a href={paths.editOrganization(slug)}>{mine.returned(name)}</a>
          </p>
          {returned.reason && <p className="written">{mine.reason(returned.reason)}</p>}
        </Notice>
      )}
      {stale && (
        <Notice kind="warning">
          <p>{fresh.stale(name)}</p>
          <Actions>
            <PostButton
              action={paths.organizationFreshness(slug)}
              label={fresh.confirm}
              about={fresh.about(name)}
            />
            <LinkButton href={paths.editOrganization(slug)} kind="secondary">
              {fresh.update}
            </LinkButton>
          </Actions>
        </Notice>
      )}
    </>
  );
}

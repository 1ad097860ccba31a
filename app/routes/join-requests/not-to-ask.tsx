import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export interface NotToAskProps {
  slug: string;
  name: string;
  standing: "belongs" | "waits" | "closed";
}

/** Why there is nothing to ask, and where to go instead. */
export function NotToAsk({ slug, name, standing }: NotToAskProps) {
  const words = useWords().joinRequests.new;
  const notices = {
    belongs: (
      <Notice kind="info" title={words.belongsTitle}>
        <p>
          {words.belongs} <a href={paths.organizationHub(slug)}>{words.toHub}</a>
        </p>
      </Notice>
    ),
    waits: (
      <Notice kind="info">
        <p>
          {words.waits} <a href={paths.ownJoinRequests()}>{words.toMine}</a>
        </p>
      </Notice>
    ),
    closed: (
      <Notice kind="info" title={words.closedTitle}>
        {words.closed}
      </Notice>
    ),
  };
  return (
    <Page title={words.title(name)} back={{ href: paths.organization(slug), label: name }}>
      {notices[standing]}
    </Page>
  );
}

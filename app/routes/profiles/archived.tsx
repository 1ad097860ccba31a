import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface ArchivedProfileProps {
  slug: string;
  name: string;
  /** Whether she leads it; else staff put it back, with nobody who leads it. */
  leads: boolean;
  at: Date | null;
  reason: string | null;
}

/** Why a profile is in the archive, and the way out of it. */
export function ArchivedProfile({ slug, name, leads, at, reason }: ArchivedProfileProps) {
  const words = useWords().freshness.archive;
  return (
    <Page
      title={words.restoreTitle(name)}
      lead={leads ? words.restoreLead : words.reinstateLead}
      back={{
        href: leads ? paths.organizationHub(slug) : paths.organizationReview(slug),
        label: words.back,
      }}
    >
      <Facts
        items={[
          { term: words.archivedAt, value: at && <DateTime value={at} style="day" /> },
          { term: words.reason, value: reason && <span className="written">{reason}</span> },
        ]}
      />
      <PostButton action={paths.organizationArchiveExit(slug)} label={words.restore} />
    </Page>
  );
}

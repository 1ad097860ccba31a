import type { Reached } from "#app/domain/announcements/recipients.server";
import type { Said } from "#app/domain/announcements/words";
import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Fold } from "#app/ui/fold";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DetailedLetter, DiscreetLetter } from "./letter-preview";
import { SendButton } from "./send-button";
import { WordsIn } from "./words-in";

export interface DraftPreviewProps {
  slug: string;
  organization: string;
  uid: string;
  version: number;
  audience: keyof Words["announcements"]["audiences"];
  said: readonly Said[];
  reached: Reached;
  /** Until when the limit of the day holds it back. */
  heldUntil: Date | string | undefined;
  reader: string;
  mayWrite: boolean;
}

/** A draft as its readers will get it, whom it reaches, and the one button that sends it. */
export function DraftPreview({
  slug,
  uid,
  organization,
  said,
  reader,
  mayWrite,
  ...sending
}: DraftPreviewProps) {
  const words = useWords().announcements;
  const { draft } = words;
  const [spanish, english] = said;
  if (!spanish) return null;
  return (
    <Page
      title={draft.title}
      lead={draft.lead}
      back={{ href: paths.announcements(slug), label: words.show.back }}
    >
      <Section title={draft.page}>
        <WordsIn said={spanish} titled />
      </Section>
      <Section title={draft.letters}>
        <DetailedLetter said={spanish} organization={organization} reader={reader} />
        <DiscreetLetter />
      </Section>
      {english && (
        <Fold summary={draft.inEnglish}>
          <div className="section">
            <WordsIn said={english} titled />
            <DetailedLetter said={english} organization={organization} reader={reader} />
          </div>
        </Fold>
      )}
      <Whom {...sending} />
      {mayWrite && (
        <>
          <SendButton slug={slug} uid={uid} {...sending} />
          <Actions>
            <LinkButton href={paths.editAnnouncement(slug, uid)} kind="secondary">
              {draft.edit}
            </LinkButton>
            <LinkButton href={paths.announcementRemoval(slug, uid)} kind="quiet">
              {draft.remove}
            </LinkButton>
          </Actions>
        </>
      )}
    </Page>
  );
}

function Whom({ audience, reached }: Pick<DraftPreviewProps, "audience" | "reached">) {
  const { audiences, draft } = useWords().announcements;
  const { recipients, withoutLetter, unreachable } = reached;
  return (
    <Section title={draft.reached}>
      <ul>
        <li>
          {audiences[audience]}. {draft.recipients(recipients)}
        </li>
        {recipients > withoutLetter && <li>{draft.withLetter(recipients - withoutLetter)}</li>}
        {withoutLetter > 0 && <li>{draft.withoutLetter(withoutLetter)}</li>}
        {unreachable > 0 && <li>{draft.unreachable(unreachable)}</li>}
      </ul>
    </Section>
  );
}

import type { Said } from "#app/domain/announcements/words";
import { wordsFor } from "#app/locales/dictionary";
import { Facts } from "#app/ui/facts";
import { useLocale, useWords } from "#app/ui/words";

interface DetailedProps {
  said: Said;
  organization: string;
  /** Who reads it, as it greets her. */
  reader: string;
}

/** The letter to those who want all of it, in the language in which it leaves. */
export function DetailedLetter({ said, organization, reader }: DetailedProps) {
  const { draft } = useWords().announcements;
  const own = useLocale();
  const { letters } = wordsFor(said.locale);
  const { subject, lead, action } = letters.kinds.announcement;
  return (
    <div className="card" lang={said.locale === own ? undefined : said.locale}>
      <h3>{draft.detailed}</h3>
      <Facts
        items={[
          { term: draft.sender, value: letters.sender.detailed },
          { term: draft.subject, value: subject(organization, said.title) },
        ]}
      />
      <p>{letters.greeting(reader)}</p>
      <p>{lead(organization)}</p>
      <p className="written">{said.body}</p>
      <p>
        <strong>{action}</strong>
      </p>
      <p className="hint">{letters.footer.optional.detailed}</p>
    </div>
  );
}

/** The letter to those who want nothing said: the same for every announcement. */
export function DiscreetLetter() {
  const { announcements, letters } = useWords();
  const { draft } = announcements;
  const { body, action } = letters.kinds.announcement.discreet;
  return (
    <div className="card">
      <h3>{draft.discreet}</h3>
      <Facts
        items={[
          { term: draft.sender, value: letters.sender.discreet },
          { term: draft.subject, value: letters.discreetSubject },
        ]}
      />
      <p>{letters.plainGreeting}</p>
      {body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <strong>{action}</strong>
      </p>
      <p className="hint">{draft.discreetNote}</p>
    </div>
  );
}

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** Its title. */
  readonly document: string;
  /** Its last day, in words. */
  readonly day: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["document-expiring"].subject(organization);

export default function DocumentExpiring({ organization, slug, document, day, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["document-expiring"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, document, day })}
      {...(discreet ? said.discreet : said.detailed(organization, document, day))}
      href={frame.origin + (discreet ? paths.notifications() : paths.documents(slug))}
    />
  );
}

DocumentExpiring.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  document: "Estatuto",
  day: "31 de diciembre",
} satisfies Facts & Frame;

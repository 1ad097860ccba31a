import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** Of the offer. */
  readonly uid: string;
  /** Who offers it. */
  readonly person: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["handover-offered"].subject(organization);

export default function HandoverOffered({ organization, slug, uid, person, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["handover-offered"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, uid, person })}
      {...(discreet ? said.discreet : said.detailed(organization, person))}
      href={frame.origin + (discreet ? paths.notifications() : paths.handoverAnswer(slug, uid))}
    />
  );
}

HandoverOffered.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  uid: "muestra",
  person: "Rosa",
} satisfies Facts & Frame;

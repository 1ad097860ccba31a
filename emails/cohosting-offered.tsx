import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  /** Who asks. */
  readonly organization: string;
  /** Who is asked. */
  readonly asked: string;
  readonly title: string;
  readonly slug: string;
  /** Of the offer. */
  readonly uid: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["cohosting-offered"].subject(organization);

export default function CohostingOffered({ organization, asked, title, slug, uid, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["cohosting-offered"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, asked, title, slug, uid })}
      {...(discreet ? said.discreet : said.detailed(organization, asked, title))}
      href={frame.origin + (discreet ? paths.notifications() : paths.hostAnswer(slug, uid))}
    />
  );
}

CohostingOffered.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  asked: "Manos del Valle",
  title: "Taller de costura",
  slug: "taller-de-costura",
  uid: "muestra",
} satisfies Facts & Frame;

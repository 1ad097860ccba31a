import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** Of the request. */
  readonly uid: string;
  /** Who asks. */
  readonly person: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["join-requested"].subject(organization);

export default function JoinRequested({ organization, slug, uid, person, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["join-requested"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, uid, person })}
      {...(discreet ? said.discreet : said.detailed(organization, person))}
      href={frame.origin + (discreet ? paths.notifications() : paths.joinRequestReview(slug, uid))}
    />
  );
}

JoinRequested.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  uid: "muestra",
  person: "Rosa",
} satisfies Facts & Frame;

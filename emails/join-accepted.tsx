import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["join-accepted"].subject(organization);

export default function JoinAccepted({ organization, slug, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["join-accepted"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug })}
      {...(discreet ? said.discreet : said.detailed(organization))}
      href={frame.origin + (discreet ? paths.notifications() : paths.organizationHub(slug))}
    />
  );
}

JoinAccepted.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
} satisfies Facts & Frame;

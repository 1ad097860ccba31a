import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** Who joined. */
  readonly person: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["member-joined"].subject(organization);

export default function MemberJoined({ organization, slug, person, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["member-joined"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, person })}
      {...(discreet ? said.discreet : said.detailed(organization, person))}
      href={frame.origin + (discreet ? paths.notifications() : paths.members(slug))}
    />
  );
}

MemberJoined.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  person: "Rosa",
} satisfies Facts & Frame;

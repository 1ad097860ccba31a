import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** The position, in words. */
  readonly position: string;
  /** The last day of its term, in words. */
  readonly day: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["board-term-ending"].subject(organization);

export default function BoardTermEnding({ organization, slug, position, day, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["board-term-ending"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, position, day })}
      {...(discreet ? said.discreet : said.detailed(organization, position, day))}
      href={frame.origin + (discreet ? paths.notifications() : paths.board(slug))}
    />
  );
}

BoardTermEnding.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  position: "Presidencia",
  day: "31 de diciembre",
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import type { GrantFacts } from "./_components/grant-facts";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame, previewGrant } from "./_components/preview";

interface Props extends Frame {
  readonly facts: GrantFacts;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["grant-given"].subject();

export default function GrantGiven({ facts, ...frame }: Props) {
  const said = frame.words.kinds["grant-given"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...(discreet ? said.discreet : said.detailed(facts))}
      href={frame.origin + (discreet ? paths.notifications() : paths.account())}
    />
  );
}

GrantGiven.PreviewProps = { ...previewFrame, footer: "optional", facts: previewGrant } satisfies Props;

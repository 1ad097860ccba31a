import { paths } from "#app/paths";
import type { GrantFacts } from "./_components/grant-facts";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame, previewGrant } from "./_components/preview";

interface Props extends Frame {
  readonly facts: GrantFacts;
}

export const subject = (words: LetterWords, detail: Detail, { facts }: { facts: GrantFacts }): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["grant-requested"].subject(facts);

export default function GrantRequested({ facts, ...frame }: Props) {
  const said = frame.words.kinds["grant-requested"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { facts })}
      {...(discreet ? said.discreet : said.detailed(facts))}
      href={
        frame.origin +
        (discreet
          ? paths.notifications()
          : facts.own
            ? paths.account()
            : paths.accountRecord(facts.accountUid))
      }
    />
  );
}

GrantRequested.PreviewProps = { ...previewFrame, footer: "optional", facts: previewGrant } satisfies Props;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Props extends Frame {
  readonly change: keyof LetterWords["kinds"]["second-factor-changed"]["changes"];
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["second-factor-changed"].subject;

export default function SecondFactorChanged({ change, ...frame }: Props) {
  const said = frame.words.kinds["second-factor-changed"];
  const discreet = frame.detail === "discreet";
  const text = said[frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      body={discreet ? text.body : [said.changes[change], ...text.body]}
      action={text.action}
      href={frame.origin + (discreet ? paths.notifications() : paths.account())}
    />
  );
}

SecondFactorChanged.PreviewProps = { ...previewFrame, change: "added" } satisfies Props;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["password-changed"].subject;

export default function PasswordChanged(frame: Frame) {
  const said = frame.words.kinds["password-changed"][frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...said}
      href={frame.origin + paths.recovery()}
    />
  );
}

PasswordChanged.PreviewProps = previewFrame satisfies Frame;

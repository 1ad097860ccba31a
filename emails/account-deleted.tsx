import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["account-deleted"].subject;

export default function AccountDeleted(frame: Frame) {
  const said = frame.words.kinds["account-deleted"][frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...said}
      href={frame.origin + paths.privacy()}
    />
  );
}

AccountDeleted.PreviewProps = previewFrame satisfies Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Props extends Frame {
  readonly token: string;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["mail-change-confirmation"].subject;

export default function MailChangeConfirmation({ token, ...frame }: Props) {
  const said = frame.words.kinds["mail-change-confirmation"][frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...said}
      href={frame.origin + paths.mailConfirmation(token)}
    />
  );
}

MailChangeConfirmation.PreviewProps = {
  ...previewFrame,
  footer: "unconfirmed",
  token: "muestra",
} satisfies Props;

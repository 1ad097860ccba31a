import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Props extends Frame {
  readonly token: string;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["password-reset"].subject;

export default function PasswordReset({ token, ...frame }: Props) {
  const said = frame.words.kinds["password-reset"][frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...said}
      href={frame.origin + paths.reset(token)}
    />
  );
}

PasswordReset.PreviewProps = { ...previewFrame, token: "muestra" } satisfies Props;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Props extends Frame {
  readonly token: string;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["address-verification"].subject;

export default function AddressVerification({ token, ...frame }: Props) {
  const said = frame.words.kinds["address-verification"][frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...said}
      href={frame.origin + paths.verification(token)}
    />
  );
}

AddressVerification.PreviewProps = {
  ...previewFrame,
  footer: "unconfirmed",
  token: "muestra",
} satisfies Props;

import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { linkedPlace } from "./_components/own-place";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly token: string;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["sign-up-link"].subject;

/** To an address that nobody confirmed: no text in it, nor in its link, was typed by anyone. */
export default function SignUpLink({ token, ...frame }: Facts & Frame) {
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...frame.words.kinds["sign-up-link"][frame.detail]}
      href={linkedPlace(frame.origin, token)}
    />
  );
}

SignUpLink.PreviewProps = {
  ...previewFrame,
  footer: "unconfirmed",
  token: "muestra",
} satisfies Facts & Frame;

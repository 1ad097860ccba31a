import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly token: string;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["membership-invitation"].subject;

/** To an address that nobody confirmed: no text in it was typed by anyone. */
export default function MembershipInvitation({ token, ...frame }: Facts & Frame) {
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...frame.words.kinds["membership-invitation"][frame.detail]}
      href={frame.origin + paths.acceptInvitation(token)}
    />
  );
}

MembershipInvitation.PreviewProps = {
  ...previewFrame,
  footer: "unconfirmed",
  token: "muestra",
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly uid: string;
}

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["claim-invitation"].subject;

/** To an address that nobody confirmed: no text in it was typed by anyone. */
export default function ClaimInvitation({ uid, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["claim-invitation"][frame.detail];
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...said}
      href={frame.origin + paths.claimInvitation(uid)}
    />
  );
}

ClaimInvitation.PreviewProps = {
  ...previewFrame,
  footer: "unconfirmed",
  uid: "muestra",
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  /** Why, where a reason was given. */
  readonly reason: string | null;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["membership-ended"].subject(organization);

export default function MembershipEnded({ organization, reason, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["membership-ended"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, reason })}
      {...(discreet ? said.discreet : said.detailed(organization, reason))}
      href={frame.origin + (discreet ? paths.notifications() : paths.home())}
    />
  );
}

MembershipEnded.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  reason: "Mudanza",
} satisfies Facts & Frame;

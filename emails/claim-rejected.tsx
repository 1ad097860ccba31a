import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  /** Empty where someone else showed that she represents the organization. */
  readonly reason: string | null;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["claim-rejected"].subject(organization);

export default function ClaimRejected({ organization, reason, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["claim-rejected"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, reason })}
      {...(discreet ? said.discreet : said.detailed(organization, reason))}
      href={frame.origin + (discreet ? paths.notifications() : paths.ownClaims())}
    />
  );
}

ClaimRejected.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  reason: null,
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  /** Empty where the organization is not before everyone, and her page of it neither. */
  readonly slug: string | null;
  /** Why, where a reason was given. */
  readonly reason: string | null;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["membership-ended"].subject(organization);

export default function MembershipEnded({ organization, slug, reason, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["membership-ended"];
  const discreet = frame.detail === "discreet";
  const page = slug === null ? paths.home() : paths.ownMembership(slug);
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, reason })}
      {...(discreet ? said.discreet : said.detailed(organization, reason, slug !== null))}
      href={frame.origin + (discreet ? paths.notifications() : page)}
    />
  );
}

MembershipEnded.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  reason: "Mudanza",
} satisfies Facts & Frame;

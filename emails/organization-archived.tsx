import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  readonly reason: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["organization-archived"].subject(organization);

export default function OrganizationArchived({ organization, slug, reason, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["organization-archived"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, reason })}
      {...(discreet ? said.discreet : said.detailed(organization, reason))}
      href={frame.origin + (discreet ? paths.notifications() : paths.organizationHub(slug))}
    />
  );
}

OrganizationArchived.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  reason: "Cantones",
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  readonly absorbed: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["organizations-merged"].subject(organization);

export default function OrganizationsMerged({ organization, slug, absorbed, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["organizations-merged"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, absorbed })}
      {...(discreet ? said.discreet : said.detailed(organization, absorbed))}
      href={frame.origin + (discreet ? paths.notifications() : paths.organization(slug))}
    />
  );
}

OrganizationsMerged.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  absorbed: "Colectivo Tejiendo Caminos",
} satisfies Facts & Frame;

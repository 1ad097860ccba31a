import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** The role, in words. */
  readonly role: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["role-changed"].subject(organization);

export default function RoleChanged({ organization, slug, role, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["role-changed"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, role })}
      {...(discreet ? said.discreet : said.detailed(organization, role))}
      href={frame.origin + (discreet ? paths.notifications() : paths.organizationHub(slug))}
    />
  );
}

RoleChanged.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  role: "Editora o editor",
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  readonly uid: string;
  readonly title: string;
  /** As its leader typed it, with its lines. */
  readonly body: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization, title }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds.announcement.subject(organization, title);

export default function Announcement({ organization, slug, uid, title, body, ...frame }: Facts & Frame) {
  const said = frame.words.kinds.announcement;
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, uid, title, body })}
      {...(discreet ? said.discreet : { body: [said.lead(organization), body], action: said.action })}
      href={frame.origin + (discreet ? paths.notifications() : paths.announcement(slug, uid))}
    />
  );
}

Announcement.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  uid: "muestra",
  title: "Encuentro",
  body: "Llevar:\n- agua\n- sombrero",
} satisfies Facts & Frame;

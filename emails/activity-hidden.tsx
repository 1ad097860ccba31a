import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  /** Of the organization, where the activity's own page is shut. */
  readonly slug: string;
  readonly title: string;
  readonly reason: string;
}

export const subject = (words: LetterWords, detail: Detail, { title }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["activity-hidden"].subject(title);

export default function ActivityHidden({ organization, slug, title, reason, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["activity-hidden"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, slug, title, reason })}
      {...(discreet ? said.discreet : said.detailed(title, organization, reason))}
      href={frame.origin + (discreet ? paths.notifications() : paths.organizationActivities(slug))}
    />
  );
}

ActivityHidden.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  title: "Taller de costura",
  reason: "Horario",
} satisfies Facts & Frame;

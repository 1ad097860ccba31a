import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  /** The other side: who left, or who ended it. */
  readonly organization: string;
  readonly title: string;
  /** Its address, for those who still organize it. */
  readonly slug: string | null;
}

export const subject = (words: LetterWords, detail: Detail, { title }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["cohosting-ended"].subject(title);

export default function CohostingEnded({ organization, title, slug, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["cohosting-ended"];
  const shown = { frame, subject: subject(frame.words, frame.detail, { organization, title, slug }) };
  if (frame.detail === "discreet")
    return <Letter {...shown} {...said.discreet} href={frame.origin + paths.notifications()} />;
  return (
    <Letter
      {...shown}
      body={said.body(organization, title)}
      action={slug === null ? said.home : said.action}
      href={frame.origin + (slug === null ? paths.mine() : paths.activityHosts(slug))}
    />
  );
}

CohostingEnded.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Manos del Valle",
  title: "Taller de costura",
  slug: "taller-de-costura",
} satisfies Facts & Frame;

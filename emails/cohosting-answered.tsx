import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  /** Who was asked. */
  readonly organization: string;
  readonly title: string;
  readonly slug: string;
  readonly answer: "accepted" | "rejected" | "expired";
}

export const subject = (words: LetterWords, detail: Detail, { title }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["cohosting-answered"].subject(title);

export default function CohostingAnswered({ organization, title, slug, answer, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["cohosting-answered"];
  const shown = { frame, subject: subject(frame.words, frame.detail, { organization, title, slug, answer }) };
  if (frame.detail === "discreet")
    return <Letter {...shown} {...said.discreet} href={frame.origin + paths.notifications()} />;
  return (
    <Letter
      {...shown}
      body={[said.answers[answer](organization, title)]}
      action={said.action}
      href={frame.origin + paths.activityHosts(slug)}
    />
  );
}

CohostingAnswered.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Manos del Valle",
  title: "Taller de costura",
  slug: "taller-de-costura",
  answer: "accepted",
} satisfies Facts & Frame;

import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  /** Who was asked. */
  readonly person: string;
  readonly answer: "accepted" | "rejected" | "expired";
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["handover-answered"].subject(organization);

/** Whoever handed over may no longer belong to the organization: then her own pages are where it leads. */
export default function HandoverAnswered({ organization, slug, person, answer, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["handover-answered"];
  const shown = {
    frame,
    subject: subject(frame.words, frame.detail, { organization, slug, person, answer }),
  };
  if (frame.detail === "discreet")
    return <Letter {...shown} {...said.discreet} href={frame.origin + paths.notifications()} />;
  return (
    <Letter
      {...shown}
      body={[said.answers[answer](person, organization)]}
      action={said.actions[answer]}
      href={frame.origin + (answer === "accepted" ? paths.mine() : paths.handover(slug))}
    />
  );
}

HandoverAnswered.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  person: "Rosa",
  answer: "accepted",
} satisfies Facts & Frame;

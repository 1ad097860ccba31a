import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  /** What she is told with it. */
  readonly reply: string | null;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["join-rejected"].subject(organization);

export default function JoinRejected({ organization, reply, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["join-rejected"];
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail, { organization, reply })}
      {...(discreet ? said.discreet : said.detailed(organization, reply))}
      href={frame.origin + (discreet ? paths.notifications() : paths.ownJoinRequests())}
    />
  );
}

JoinRejected.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  reply: null,
} satisfies Facts & Frame;

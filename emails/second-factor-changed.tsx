import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly change: keyof LetterWords["kinds"]["second-factor-changed"]["changes"] | "calendar-feed-made";
}

export const subject = (words: LetterWords, detail: Detail, { change }: Facts): string => {
  if (detail === "discreet") return words.discreetSubject;
  const said = words.kinds["second-factor-changed"];
  return change === "calendar-feed-made" ? said.calendarFeed.subject : said.subject;
};

/** Of the secret address of a calendar the letter leads to where it is taken away. */
export default function SecondFactorChanged({ change, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["second-factor-changed"];
  const shown = { frame, subject: subject(frame.words, frame.detail, { change }) };
  if (frame.detail === "discreet")
    return <Letter {...shown} {...said.discreet} href={frame.origin + paths.notifications()} />;
  if (change === "calendar-feed-made") {
    const { body, action } = said.calendarFeed;
    return (
      <Letter {...shown} body={body} action={action} href={frame.origin + paths.calendarFeedRevocation()} />
    );
  }
  return (
    <Letter
      {...shown}
      body={[said.changes[change], ...said.detailed.body]}
      action={said.detailed.action}
      href={frame.origin + paths.account()}
    />
  );
}

SecondFactorChanged.PreviewProps = { ...previewFrame, change: "added" } satisfies Facts & Frame;

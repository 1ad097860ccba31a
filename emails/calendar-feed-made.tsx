import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

export const subject = (words: LetterWords, detail: Detail): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["calendar-feed-made"].subject;

/** Leads to where the address is taken away; discreetly it says nothing of it. */
export default function CalendarFeedMade(frame: Frame) {
  const discreet = frame.detail === "discreet";
  return (
    <Letter
      frame={frame}
      subject={subject(frame.words, frame.detail)}
      {...frame.words.kinds["calendar-feed-made"][frame.detail]}
      href={frame.origin + (discreet ? paths.notifications() : paths.calendarFeedRevocation())}
    />
  );
}

CalendarFeedMade.PreviewProps = previewFrame satisfies Frame;

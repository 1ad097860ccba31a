import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { ownPlace, type SignUpFacts } from "./_components/own-place";
import { previewFrame, previewSignUp } from "./_components/preview";

interface Facts extends SignUpFacts {
  /** When it was to be held until now, in words; empty where that has not changed. */
  readonly before: string | null;
}

export const subject = (words: LetterWords, detail: Detail, { title }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["activity-moved"].subject(title);

export default function ActivityMoved(props: Facts & Frame) {
  const { title, when, token, before } = props;
  const said = props.words.kinds["activity-moved"];
  return (
    <Letter
      frame={props}
      subject={subject(props.words, props.detail, props)}
      {...(props.detail === "detailed"
        ? said.detailed(title, when, before)
        : token === null
          ? said.discreet
          : said.discreetLink)}
      href={ownPlace(props, props)}
    />
  );
}

ActivityMoved.PreviewProps = {
  ...previewFrame,
  ...previewSignUp,
  footer: "optional",
  before: "13/06/2027, 09:00",
} satisfies Facts & Frame;

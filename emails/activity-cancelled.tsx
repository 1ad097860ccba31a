import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { ownPlace, type SignUpFacts } from "./_components/own-place";
import { previewFrame, previewSignUp } from "./_components/preview";

interface Facts extends SignUpFacts {
  /** Why, where a reason was given. */
  readonly reason: string | null;
  /** Whether every date that was to come was cancelled. */
  readonly all: boolean;
}

export const subject = (words: LetterWords, detail: Detail, { title }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["activity-cancelled"].subject(title);

export default function ActivityCancelled(props: Facts & Frame) {
  const { title, when, token, reason, all } = props;
  const said = props.words.kinds["activity-cancelled"];
  return (
    <Letter
      frame={props}
      subject={subject(props.words, props.detail, props)}
      {...(props.detail === "detailed"
        ? said.detailed(title, all ? null : when, reason)
        : token === null
          ? said.discreet
          : said.discreetLink)}
      href={ownPlace(props, props)}
    />
  );
}

ActivityCancelled.PreviewProps = {
  ...previewFrame,
  ...previewSignUp,
  footer: "optional",
  reason: "Lluvias",
  all: false,
} satisfies Facts & Frame;

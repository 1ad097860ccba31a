import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { ownPlace, type SignUpFacts } from "./_components/own-place";
import { previewFrame, previewSignUp } from "./_components/preview";

interface Facts extends SignUpFacts {
  /** Every place was taken when the letter left. */
  readonly waiting: boolean;
}

export const subject = (words: LetterWords, detail: Detail, { title, waiting }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["sign-up-received"].subject(title, waiting);

export default function SignUpReceived(props: Facts & Frame) {
  const { title, when, waiting } = props;
  const said = props.words.kinds["sign-up-received"];
  return (
    <Letter
      frame={props}
      subject={subject(props.words, props.detail, props)}
      {...(props.detail === "detailed" ? said.detailed(title, when, waiting) : said.discreet)}
      href={ownPlace(props, props)}
    />
  );
}

SignUpReceived.PreviewProps = {
  ...previewFrame,
  ...previewSignUp,
  footer: "optional",
  waiting: false,
} satisfies Facts & Frame;

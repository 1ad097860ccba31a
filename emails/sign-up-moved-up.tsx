import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { ownPlace, type SignUpFacts } from "./_components/own-place";
import { previewFrame, previewSignUp } from "./_components/preview";

export const subject = (words: LetterWords, detail: Detail, { title }: SignUpFacts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["sign-up-moved-up"].subject(title);

export default function SignUpMovedUp(props: SignUpFacts & Frame) {
  const { title, when, token } = props;
  const said = props.words.kinds["sign-up-moved-up"];
  return (
    <Letter
      frame={props}
      subject={subject(props.words, props.detail, props)}
      {...(props.detail === "detailed"
        ? said.detailed(title, when)
        : token === null
          ? said.discreet
          : said.discreetLink)}
      href={ownPlace(props, props)}
    />
  );
}

SignUpMovedUp.PreviewProps = {
  ...previewFrame,
  ...previewSignUp,
  footer: "optional",
} satisfies SignUpFacts & Frame;

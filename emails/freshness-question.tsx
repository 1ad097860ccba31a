import { paths } from "#app/paths";
import { type Detail, type Frame, Letter, type LetterWords } from "./_components/letter";
import { previewFrame } from "./_components/preview";

interface Facts {
  readonly organization: string;
  readonly slug: string;
  readonly token: string;
}

export const subject = (words: LetterWords, detail: Detail, { organization }: Facts): string =>
  detail === "discreet" ? words.discreetSubject : words.kinds["freshness-question"].subject(organization);

/** Every link opens a page that asks again: services that look through mail open links too. */
export default function FreshnessQuestion({ organization, slug, token, ...frame }: Facts & Frame) {
  const said = frame.words.kinds["freshness-question"];
  const page = frame.origin + paths.freshnessQuestion(token);
  const shown = {
    frame,
    subject: subject(frame.words, frame.detail, { organization, slug, token }),
    href: page,
  };
  if (frame.detail === "discreet") return <Letter {...shown} {...said.discreet} />;
  const { body, action, update, archive } = said.detailed(organization);
  return (
    <Letter
      {...shown}
      body={body}
      action={action}
      more={[
        { action: update, href: frame.origin + paths.freshnessQuestion(token, { respuesta: "actualizar" }) },
        { action: archive, href: frame.origin + paths.freshnessQuestion(token, { respuesta: "archivar" }) },
      ]}
    />
  );
}

FreshnessQuestion.PreviewProps = {
  ...previewFrame,
  footer: "optional",
  organization: "Tejiendo Caminos",
  slug: "tejiendo-caminos",
  token: "muestra",
} satisfies Facts & Frame;

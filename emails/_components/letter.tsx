import { Body, Button, Container, Head, Heading, Html, Link, Text } from "react-email";
import type { letters } from "#app/locales/es/letters";

export type LetterWords = typeof letters;
export type Detail = "detailed" | "discreet";

/** What every letter is given besides its own facts. */
export interface Frame {
  readonly locale: "es" | "en";
  readonly words: LetterWords;
  readonly detail: Detail;
  /** Origin of the site, to which the letter's links are added. */
  readonly origin: string;
  /** Who reads it; empty for an address that anyone can have typed. */
  readonly name?: string | undefined;
  readonly footer: keyof LetterWords["footer"];
  /** Address of the page that switches off this kind of letter, or refuses all for ever. */
  readonly unsubscribeUrl?: string | undefined;
}

interface Props {
  readonly frame: Frame;
  readonly subject: string;
  readonly body: readonly string[];
  readonly action: string;
  readonly href: string;
  /** Other ways to answer, each a link of its own. */
  readonly more?: readonly { readonly action: string; readonly href: string }[];
}

/** Clients that leave styles out show the letter on their own ground. */
const styles = `
.page { background: #f4f6f5; }
@media (prefers-color-scheme: dark) {
  .page, .sheet { background: #17201d !important; }
  .ink, .title { color: #f1f5f3 !important; }
  .faint, .faint a { color: #b4c2bc !important; }
}`;

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const ink = "#1d2925";
const faint = "#53635c";
const paragraph = { margin: "0 0 16px", fontSize: "16px", lineHeight: "24px", color: ink };
const small = { margin: "0 0 8px", fontSize: "14px", lineHeight: "20px", color: faint };

/** A letter: greeting, a few sentences, one button and its address in clear, why it came and how to stop it. */
export function Letter({ frame, subject, body, action, href, more = [] }: Props) {
  const { words, detail, locale } = frame;
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styles}</style>
      </Head>
      <Body lang={locale} className="page" style={{ margin: 0, padding: "24px 12px" }}>
        <div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>
          {detail === "discreet" ? words.discreetSubject : body[0]}
        </div>
        <Container
          className="sheet"
          style={{ maxWidth: "560px", padding: "24px", background: "#ffffff", fontFamily: font }}
        >
          <Heading
            as="h1"
            className="title"
            style={{ margin: "0 0 16px", fontSize: "20px", lineHeight: "28px", color: ink }}
          >
            {subject}
          </Heading>
          <Text className="ink" style={paragraph}>
            {frame.name && detail === "detailed" ? words.greeting(frame.name) : words.plainGreeting}
          </Text>
          {body.map((sentence) => (
            <Text key={sentence} className="ink" style={{ ...paragraph, whiteSpace: "pre-line" }}>
              {sentence}
            </Text>
          ))}
          <Button
            href={href}
            data-skip-in-text="true"
            style={{
              margin: "8px 0 24px",
              padding: "14px 20px",
              borderRadius: "6px",
              background: "#0b5d4e",
              color: "#ffffff",
              fontSize: "16px",
              fontWeight: 600,
            }}
          >
            {action}
          </Button>
          <Text className="faint" style={small}>
            {words.copyLink}
            <br />
            <Link href={href} style={{ color: faint, wordBreak: "break-all" }}>
              {href}
            </Link>
          </Text>
          {more.map((other) => (
            <Text key={other.href} className="ink" style={{ ...paragraph, margin: "16px 0 0" }}>
              <Link href={other.href} style={{ color: ink, textDecoration: "underline" }}>
                {other.action}
              </Link>
            </Text>
          ))}
          <Text className="faint" style={{ ...small, marginTop: "24px" }}>
            {words.footer[frame.footer][detail]}
          </Text>
          {frame.unsubscribeUrl && (
            <Text className="faint" style={small}>
              <Link href={frame.unsubscribeUrl} style={{ color: faint, textDecoration: "underline" }}>
                {frame.footer === "unconfirmed" ? words.refuse : words.unsubscribe}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  );
}

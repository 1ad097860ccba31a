import { Section } from "#app/ui/page";
import { SquareCode } from "#app/ui/square-code";
import { TextToCopy } from "#app/ui/text-to-copy";
import { useWords } from "#app/ui/words";

interface InvitationLinkProps {
  organization: string;
  address: string;
  square: { readonly size: number; readonly path: string };
  /** Its last day, in words. */
  day: string;
}

/** The link of an invitation as a code to point a camera at, and as a text to send on. */
export function InvitationLink({ organization, address, square, day }: InvitationLinkProps) {
  const words = useWords().invitations.show;
  return (
    <Section title={words.linkTitle}>
      <SquareCode square={square} label={words.picture} />
      <p>
        <a href={address}>{address}</a>
      </p>
      <p className="hint">{words.linkHint}</p>
      <div className="screen-only">
        <TextToCopy
          label={words.copy}
          hint={words.copyHint}
          text={words.whatsapp({ organization, link: address, day })}
        />
        <p className="hint">{words.print}</p>
      </div>
    </Section>
  );
}

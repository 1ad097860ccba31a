import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface WithdrawalByLinkProps {
  slug: string;
  token: string;
  /** Whether she has no place yet, and waits for one. */
  waits: boolean;
  /** Whether she said that she cannot come: what gives a place away is asked once more. */
  asked: boolean;
}

/** The way to give a place back without an account: a link first, then the question with its button. */
export function WithdrawalByLink({ slug, token, waits, asked }: WithdrawalByLinkProps) {
  const { link, withdrawal } = useWords().signUps;
  const here = paths.signUpLink(slug, token);
  if (!asked)
    return (
      <Actions>
        <LinkButton href={paths.signUpLink(slug, token, { retirar: "si" })} kind="secondary">
          {link.withdraw}
        </LinkButton>
      </Actions>
    );
  return (
    <Section title={link.withdrawTitle}>
      <p>{waits ? withdrawal.textWaiting : link.withdrawText}</p>
      <Actions>
        <PostButton action={here} label={withdrawal.confirm} fields={{ act: "withdraw" }} kind="danger" />
        <LinkButton href={here} kind="secondary">
          {link.stay}
        </LinkButton>
      </Actions>
    </Section>
  );
}

import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface WaitingGrantsProps {
  hasSecondFactor: boolean;
  shortPassword: boolean;
}

/** Says what a person with staff grants still has to do before they come into force. */
export function WaitingGrants({ hasSecondFactor, shortPassword }: WaitingGrantsProps) {
  const { waiting: words } = useWords().profile;
  return (
    <Notice kind="warning" title={words.title}>
      {!hasSecondFactor && (
        <>
          <p>{words.secondFactor}</p>
          <LinkButton href={paths.secondFactor()}>{words.toSecondFactor}</LinkButton>
        </>
      )}
      {shortPassword && (
        <>
          <p>{words.password}</p>
          <LinkButton href={paths.password()}>{words.toPassword}</LinkButton>
        </>
      )}
    </Notice>
  );
}

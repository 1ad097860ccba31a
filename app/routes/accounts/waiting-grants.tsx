import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface WaitingGrantsProps {
  hasSecondFactor: boolean;
  shortPassword: boolean;
}

/** Says what a person with staff grants still has to do before they come into force. */
export function WaitingGrants({ hasSecondFactor, shortPassword }: WaitingGrantsProps) {
  const { waiting: words } = useWords().ownAccount;
  return (
    <Notice kind="warning" title={words.title}>
      {!hasSecondFactor && (
        <p>
          {words.secondFactor} <a href={paths.secondFactor()}>{words.toSecondFactor}</a>
        </p>
      )}
      {shortPassword && (
        <p>
          {words.password} <a href={paths.password()}>{words.toPassword}</a>
        </p>
      )}
    </Notice>
  );
}

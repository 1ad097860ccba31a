import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";

interface MemberActionsProps {
  slug: string;
  uid: string;
  hasAccount: boolean;
  self: boolean;
}

/** What someone who leads can do about a person on the roster. */
export function MemberActions({ slug, uid, hasAccount, self }: MemberActionsProps) {
  const words = useWords().memberships.member;
  return (
    <Actions>
      {hasAccount ? (
        <LinkButton href={paths.memberRole(slug, uid)}>{words.changeRole}</LinkButton>
      ) : (
        <LinkButton href={paths.newInvitation(slug, { persona: uid })}>{words.inviteToAccount}</LinkButton>
      )}
      <LinkButton href={paths.newDue(slug, { persona: uid })} kind="secondary">
        {words.newDue}
      </LinkButton>
      <LinkButton href={self ? paths.departure(slug) : paths.memberRemoval(slug, uid)} kind="quiet">
        {self ? words.leave : words.remove}
      </LinkButton>
      <LinkButton href={paths.memberUnion(slug, uid)} kind="quiet">
        {words.unite}
      </LinkButton>
    </Actions>
  );
}

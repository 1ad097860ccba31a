import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export type Why = "accepted" | "rejected" | "cancelled" | "expired" | "unknown";

/** Why a link serves no more, and whom to ask. */
export function UnusableInvitation({ why }: { why: Why }) {
  const words = useWords().invitations.accept;
  return (
    <Page title={words.unusableTitle} lead={words.unusable[why]}>
      <p>{words.ask}</p>
      <Actions>
        <LinkButton href={paths.mine()}>{words.toMine}</LinkButton>
      </Actions>
    </Page>
  );
}

import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { OpenInvitation, type OpenInvitationProps } from "./open-invitation";
import { UnusableInvitation, type Why } from "./unusable-invitation";

type Invited =
  | ({ readonly standing: "open" } & Omit<OpenInvitationProps, "addresses" | "signedIn">)
  | { readonly standing: "belongs"; readonly organization: string; readonly slug: string }
  | { readonly standing: "unusable"; readonly why: Why };

interface AnswerPageProps extends Pick<OpenInvitationProps, "addresses" | "signedIn"> {
  invited: Invited;
}

/** An invitation before whoever comes to it: what it offers, that she is part already, or why it serves no more. */
export function AnswerPage({ invited, ...answering }: AnswerPageProps) {
  const words = useWords().invitations.accept;
  if (invited.standing === "unusable") return <UnusableInvitation why={invited.why} />;
  if (invited.standing === "open") return <OpenInvitation {...answering} {...invited} />;
  return (
    <Page title={words.belongsTitle} lead={words.belongs(invited.organization)}>
      <Actions>
        <LinkButton href={paths.organizationHub(invited.slug)}>{words.toOrganization}</LinkButton>
      </Actions>
    </Page>
  );
}

import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export interface OpenInvitationProps {
  /** Where it is answered: yes, and no. */
  addresses: { readonly acceptance: string; readonly refusal: string };
  signedIn: boolean;
  organization: string;
  role: "member" | "editor" | "leader";
  means: "mail" | "link";
  expiresAt: Date | string;
  /** The address of the profile, where everyone sees it. */
  slug?: string | undefined;
}

/** What one is invited to, and the one step to it: joining, or signing in first. */
export function OpenInvitation({
  addresses,
  signedIn,
  organization,
  role,
  means,
  ...rest
}: OpenInvitationProps) {
  const { invitations, organizations } = useWords();
  const words = invitations.accept;
  const volver = addresses.acceptance;
  return (
    <Page title={words.title(organization)} lead={words.lead(organization)}>
      <Facts
        items={[
          { term: words.role, value: organizations.roles[role] },
          { term: words.until, value: <DateTime value={rest.expiresAt} /> },
        ]}
      />
      <p>{words.sees}</p>
      {signedIn ? (
        <PostButton action={volver} label={words.join(organization)} />
      ) : (
        <>
          <p>{words.signInFirst}</p>
          <Actions>
            <LinkButton href={paths.signIn({ volver })}>{words.signIn}</LinkButton>
            <LinkButton href={paths.registration({ volver })} kind="secondary">
              {words.register}
            </LinkButton>
          </Actions>
        </>
      )}
      {means === "mail" && <PostButton action={addresses.refusal} label={words.refuse} kind="quiet" />}
      {rest.slug && (
        <p>
          <a href={paths.organization(rest.slug)}>{words.about}</a>
        </p>
      )}
    </Page>
  );
}

import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";

interface ProfileActionsProps {
  slug: string;
  maySubmit: boolean;
  mayEdit: boolean;
  mayReview: boolean;
  /** The profile came back and nobody has changed it since: editing leads, submitting follows. */
  mendFirst: boolean;
}

/** What the viewer may do with the profile she reads; nothing for the public. */
export function ProfileActions({ slug, maySubmit, mayEdit, mayReview, mendFirst }: ProfileActionsProps) {
  const words = useWords().organizations.profile;
  if (!maySubmit && !mayEdit && !mayReview) return null;
  return (
    <Actions>
      {maySubmit && (
        <PostButton
          action={paths.organizationSubmission(slug)}
          label={words.submit}
          kind={mendFirst ? "secondary" : "primary"}
        />
      )}
      {mayEdit && (
        <LinkButton href={paths.editOrganization(slug)} kind={mendFirst ? "primary" : "secondary"}>
          {words.edit}
        </LinkButton>
      )}
      {mayReview && (
        <LinkButton href={paths.organizationReview(slug)} kind="secondary">
          {words.review}
        </LinkButton>
      )}
    </Actions>
  );
}

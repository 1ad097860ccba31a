import type { CompletingPart } from "#app/domain/profiles/completeness";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";
import { completionPath } from "./completion-path";

interface ProfileActionsProps {
  slug: string;
  maySubmit?: boolean;
  mayManage?: boolean;
  mayReview: boolean;
  /** The profile came back and nobody has changed it since: editing leads, submitting follows. */
  mendFirst?: boolean;
  /** Of what it says nothing yet. */
  missing?: readonly CompletingPart[] | undefined;
}

/** What the viewer may do with the profile she reads; nothing for the public. */
export function ProfileActions({
  slug,
  maySubmit = false,
  mayManage = false,
  mayReview,
  mendFirst = false,
  missing = [],
}: ProfileActionsProps) {
  const { memberships, organizations } = useWords();
  const words = organizations.profile;
  if (!maySubmit && !mayManage && !mayReview) return null;
  return (
    <>
      {missing.length > 0 && (
        <p>
          {words.missing}{" "}
          {missing.map((part, place) => (
            <span key={part}>
              {place > 0 && ", "}
              <a href={completionPath(slug, part)}>{words.missingParts[part]}</a>
            </span>
          ))}
        </p>
      )}
      <Actions>
        {maySubmit && (
          <PostButton
            action={paths.organizationSubmission(slug)}
            label={words.submit}
            kind={mendFirst ? "secondary" : "primary"}
          />
        )}
        {mayManage && (
          <LinkButton
            href={paths.organizationHub(slug)}
            kind={maySubmit && !mendFirst ? "secondary" : "primary"}
          >
            {words.manage}
          </LinkButton>
        )}
        {mayManage && (
          <LinkButton href={paths.ownMembership(slug)} kind="quiet">
            {memberships.toOwn}
          </LinkButton>
        )}
        {mayReview && (
          <LinkButton href={paths.organizationReview(slug)} kind="secondary">
            {words.review}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

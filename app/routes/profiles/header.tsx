import type { Profile } from "#app/domain/profiles/profile.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

/** The logo, and how far the profile can be trusted: verified when, not confirmed since when, claimed by nobody yet. */
export function ProfileHeader({ profile }: { profile: Profile }) {
  const words = useWords().organizations.profile;
  return (
    <>
      <ProfileLogo profile={profile} />
      {(profile.verifiedAt || profile.staleSince) && (
        <Tags>
          {profile.verifiedAt && (
            <Tag kind="done">
              {words.verified} <DateTime value={profile.verifiedAt} style="day" />
            </Tag>
          )}
          {profile.staleSince && (
            <Tag kind="waiting">
              {words.stale} <DateTime value={profile.staleSince} style="day" />
            </Tag>
          )}
        </Tags>
      )}
      {profile.state === "unclaimed" && (
        <Notice kind="info" title={words.unclaimed}>
          <p>{words.unclaimedText}</p>
          <p>
            <a href={paths.organizationClaim(profile.slug)}>{words.claim}</a>
          </p>
        </Notice>
      )}
    </>
  );
}

/** The logo of an organization; nothing where it has none. */
export function ProfileLogo({ profile: { logo, name } }: { profile: Pick<Profile, "logo" | "name"> }) {
  const words = useWords().organizations.profile;
  return (
    logo && <img className="logo" src={paths.file(logo)} alt={words.logo(name)} width={96} height={96} />
  );
}

import type { PublicProfile } from "#app/domain/organizations/organization.server";
import { Facts } from "#app/ui/facts";
import { Section } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

/** What an organization says of itself, for its page and for its review. */
export function ProfileFacts({ profile }: { profile: Omit<PublicProfile, "verifiedAt"> }) {
  const words = useWords().organizations;
  return (
    <>
      <Section title={words.profile.mission}>
        <p className="written">{profile.mission}</p>
      </Section>
      <Section title={words.profile.themes}>
        <Tags>
          {profile.themes.map((theme) => (
            <Tag key={theme}>{words.themes[theme]}</Tag>
          ))}
        </Tags>
      </Section>
      <Facts
        items={[
          { term: words.profile.kind, value: words.kinds[profile.kind] },
          { term: words.profile.legalForm, value: words.legalForms[profile.legalForm] },
          { term: words.profile.formedBy, value: words.formedByGroups[profile.formedBy] },
          { term: words.profile.place, value: words.place(profile.canton, profile.province) },
          {
            term: words.profile.publicMail,
            value: profile.publicMail && <a href={`mailto:${profile.publicMail}`}>{profile.publicMail}</a>,
          },
        ]}
      />
    </>
  );
}

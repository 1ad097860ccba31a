import type { ShownPlace, ShownSupport } from "#app/domain/profiles/parts.server";
import type { Profile } from "#app/domain/profiles/profile.server";
import { byProvince } from "#app/domain/territories/provinces";
import { Facts } from "#app/ui/facts";
import { Section } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

/** What an organization says of itself, for its page, its review and its previews. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const words = useWords().organizations;
  const listed = (labels: Readonly<Record<string, string>>, keys: readonly string[]) =>
    keys.map((key) => labels[key]).join(", ");
  return (
    <>
      <Section title={words.profile.mission}>
        <p className="written">{profile.mission}</p>
        <Tags>
          {profile.themes.map((theme) => (
            <Tag key={theme}>{words.themes[theme]}</Tag>
          ))}
        </Tags>
      </Section>
      <Contact channels={profile.channels} />
      <Supports title={words.profile.offers} list={profile.offers} />
      <Supports title={words.profile.needs} list={profile.needs} />
      <Section title={words.profile.about}>
        <Facts
          items={[
            { term: words.profile.place, value: profile.place && <Place place={profile.place} /> },
            { term: words.profile.coverage, value: coverageText(profile.coverage, words.profile.covered) },
            { term: words.profile.populations, value: listed(words.populations, profile.populations) },
            { term: words.profile.languages, value: listed(words.languages, profile.languages) },
            { term: words.profile.kind, value: words.kinds[profile.kind] },
            { term: words.profile.legalForm, value: words.legalForms[profile.legalForm] },
            { term: words.profile.formedBy, value: words.formedByGroups[profile.formedBy] },
            { term: words.profile.founded, value: profile.founded },
          ]}
        />
      </Section>
    </>
  );
}

/** Each channel leads where it says; other sites are not told from where one comes. */
function Contact({ channels }: Pick<Profile, "channels">) {
  const words = useWords();
  if (channels.length === 0) return null;
  return (
    <Section title={words.organizations.profile.contact}>
      <ul className="link-list">
        {channels.map(({ kind, text, href }) => (
          <li key={href}>
            {words.channels.kinds[kind]}:{" "}
            <a href={href} rel="noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Supports({ title, list }: { title: string; list: readonly ShownSupport[] }) {
  const { supports, profile } = useWords().organizations;
  if (list.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {list.map(({ support, detail }) => (
          <li key={support}>
            {detail ? profile.supportDetail(supports[support], detail) : supports[support]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The place as it was published: its precision is said, a map only opens at an exact point. */
function Place({ place }: { place: ShownPlace }) {
  const words = useWords().organizations;
  return (
    <>
      {words.place(place.canton, place.province)}
      {place.directions && <p className="written">{place.directions}</p>}
      {place.precision !== "canton" && <p className="hint">{words.profile.precision[place.precision]}</p>}
      {place.point && (
        <p>
          <a href={`geo:${place.point}?q=${place.point}`}>{words.profile.map}</a>
        </p>
      )}
    </>
  );
}

const coverageText = (
  coverage: Profile["coverage"],
  covered: (province: string, cantons: string) => string,
): string =>
  byProvince(coverage)
    .map(({ name, cantons }) => covered(name, cantons.map(({ canton }) => canton).join(", ")))
    .join("; ");

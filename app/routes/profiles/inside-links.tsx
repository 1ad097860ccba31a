import type { Inside } from "#app/domain/profiles/inside.server";
import { paths } from "#app/paths";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** For the staff who accompany an organization: the pages of its inside life that they may read. */
export function InsideLinks({ slug, inside }: { slug: string; inside: Inside }) {
  const { memberships, organizations } = useWords();
  const { hub, profile } = organizations;
  const links = [
    ...(inside.documents ? [{ href: paths.documents(slug), label: hub.documents }] : []),
    { href: paths.board(slug), label: hub.board },
    { href: paths.checklist(slug), label: hub.requirements },
    ...(inside.roster ? [{ href: paths.members(slug), label: memberships.hub.members }] : []),
    ...(inside.place ? [{ href: paths.organizationPlace(slug), label: hub.place }] : []),
  ];
  return (
    <Section title={profile.inside}>
      <ul className="link-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

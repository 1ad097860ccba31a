import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";

/** Where a member goes from her membership. */
export function OwnLinks({ slug, leads }: { slug: string; leads: boolean }) {
  const { own, handover } = useWords().memberships;
  const links = [
    { href: paths.members(slug), label: own.members },
    { href: paths.dues(slug), label: own.dues },
    ...(leads ? [{ href: paths.handover(slug), label: handover }] : []),
  ];
  return (
    <>
      <ul className="link-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <LinkButton href={paths.departure(slug)} kind="quiet">
        {own.leave}
      </LinkButton>
    </>
  );
}

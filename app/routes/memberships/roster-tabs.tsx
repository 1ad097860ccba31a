import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

/** Who is on the roster now, and who was before. */
export function RosterTabs({ slug, former }: { slug: string; former: boolean }) {
  const words = useWords().memberships;
  const tabs = [
    { href: paths.members(slug), label: words.now, current: !former },
    { href: paths.members(slug, { ver: "anteriores" }), label: words.former, current: former },
  ];
  return (
    <nav aria-label={words.views}>
      <ul className="tabs">
        {tabs.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

/** Requests that wait, and those that were answered. */
export function ViewTabs({ slug, view }: { slug: string; view: "waiting" | "ended" }) {
  const { filter, views } = useWords().joinRequests.queue;
  const tabs = [
    { name: "waiting", href: paths.joinRequests(slug) },
    { name: "ended", href: paths.joinRequests(slug, { ver: "respondidas" }) },
  ] as const;
  return (
    <nav className="tabs" aria-label={filter}>
      {tabs.map(({ name, href }) => (
        <a key={name} href={href} aria-current={name === view ? "page" : undefined}>
          {views[name]}
        </a>
      ))}
    </nav>
  );
}

import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

/** The two ways to invite, each a page of its own. */
export function MeansTabs({ slug, means }: { slug: string; means: "mail" | "link" }) {
  const words = useWords().invitations.new;
  const ways = [
    { way: "mail", href: paths.newInvitation(slug, { por: "correo" }), label: words.byMail },
    { way: "link", href: paths.newInvitation(slug, { por: "enlace" }), label: words.byLink },
  ] as const;
  return (
    <nav className="tabs" aria-label={words.choose}>
      {ways.map(({ way, href, label }) => (
        <a key={way} href={href} aria-current={way === means ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

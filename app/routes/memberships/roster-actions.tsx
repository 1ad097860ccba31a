import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

interface RosterActionsProps {
  slug: string;
  mayKeep: boolean;
  mayExport: boolean;
}

/** What those who lead do with their roster, and what whoever may take it along does. */
export function RosterActions({ slug, mayKeep, mayExport }: RosterActionsProps) {
  const words = useWords().memberships;
  const files = [
    { href: paths.membersExport(slug), label: words.csv },
    { href: paths.membersExport(slug, { formato: "xlsx" }), label: words.xlsx },
  ];
  const keeping = [
    { href: paths.rosterImport(slug), label: words.import },
    { href: paths.joinRequests(slug), label: words.requests },
    { href: paths.dues(slug), label: words.dues },
    { href: paths.handover(slug), label: words.handover },
  ];
  const more = [...(mayKeep ? keeping : []), ...(mayExport ? files : [])];
  return (
    <>
      {mayKeep && (
        <Actions>
          <LinkButton href={paths.invitations(slug)}>{words.invite}</LinkButton>
          <LinkButton href={paths.newMember(slug)} kind="secondary">
            {words.add}
          </LinkButton>
        </Actions>
      )}
      {more.length > 0 && (
        <Fold summary={words.more}>
          <ul className="link-list">
            {more.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

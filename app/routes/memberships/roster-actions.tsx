import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

/** What those who lead do with their roster. */
export function RosterActions({ slug }: { slug: string }) {
  const words = useWords().memberships;
  const others = [
    { href: paths.rosterImport(slug), label: words.import },
    { href: paths.membersExport(slug), label: words.export },
    { href: paths.joinRequests(slug), label: words.requests },
    { href: paths.dues(slug), label: words.dues },
    { href: paths.handover(slug), label: words.handover },
  ];
  return (
    <>
      <Actions>
        <LinkButton href={paths.invitations(slug)}>{words.invite}</LinkButton>
        <LinkButton href={paths.newMember(slug)} kind="secondary">
          {words.add}
        </LinkButton>
      </Actions>
      <Fold summary={words.more}>
        <ul className="link-list">
          {others.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface AddedProps {
  slug: string;
  added: {
    readonly count: number;
    readonly reachable: number;
    readonly people: readonly { readonly name: string; readonly uid: string }[];
  };
}

/** How many people came onto the roster, and the way to invite them, one by one. */
export function Added({ slug, added: { count, reachable, people } }: AddedProps) {
  const words = useWords().rosters.preview;
  return (
    <>
      <Notice kind="done">{words.added(count)}</Notice>
      <Section title={words.inviteTitle}>
        <p>{words.inviteText(reachable)}</p>
        {people.length > 0 && (
          <ul>
            {people.map(({ name, uid }) => (
              <li key={uid}>
                {name}{" "}
                <a href={paths.newInvitation(slug, { por: "correo", persona: uid })}>
                  {words.invite}
                  <span className="sr-only"> {name}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        {reachable > people.length && <p>{words.inviteMore(reachable - people.length)}</p>}
      </Section>
      <Actions>
        <LinkButton href={paths.members(slug)}>{words.members}</LinkButton>
        <LinkButton href={paths.newInvitation(slug, { por: "enlace" })} kind="secondary">
          {words.inviteLink}
        </LinkButton>
      </Actions>
    </>
  );
}

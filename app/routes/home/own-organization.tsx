import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { Tag, type TagKind, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

type State = keyof Words["organizations"]["states"];

interface OwnOrganizationProps {
  slug: string;
  name: string;
  state: State;
  role: keyof Words["organizations"]["roles"];
  next: keyof Words["home"]["mine"]["next"];
  returned: boolean;
}

const kinds: Readonly<Record<State, TagKind>> = {
  unclaimed: "plain",
  draft: "plain",
  "in-review": "waiting",
  published: "done",
  archived: "plain",
};

const links = (slug: string) =>
  [
    { part: "hub", href: paths.organizationHub(slug) },
    { part: "activities", href: paths.organizationActivities(slug) },
    { part: "announcements", href: paths.announcements(slug) },
  ] as const;

/** One of her organizations: where its profile stands, her part in it, what comes next. */
export function OwnOrganization({ slug, name, state, role, next, returned }: OwnOrganizationProps) {
  const words = useWords();
  const { mine } = words.home;
  return (
    <Card title={name} href={paths.organization(slug)} level={3}>
      <Tags>
        <Tag kind={returned ? "alert" : kinds[state]}>
          {returned ? words.organizations.returned : words.organizations.states[state]}
        </Tag>
      </Tags>
      <p>{mine.role(words.organizations.roles[role])}</p>
      <p>{mine.next[next]}</p>
      {state !== "archived" && (
        <ul className="actions link-list">
          {links(slug).map(({ part, href }) => (
            <li key={part}>
              <a href={href}>
                {mine.inside[part]}
                <span className="sr-only">: {name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

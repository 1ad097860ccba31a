import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface HostListProps {
  slug: string;
  hosts: readonly {
    readonly uid: string;
    readonly state: keyof Words["activities"]["hosts"]["states"];
    readonly slug: string;
    readonly name: string;
  }[];
}

const looks = {
  pending: "waiting",
  accepted: "done",
  rejected: "plain",
  cancelled: "plain",
  expired: "plain",
} as const;

/** The organizations that were asked, with what came of it. */
export function HostList({ slug, hosts }: HostListProps) {
  const words = useWords().activities.hosts;
  return (
    <CardList>
      {hosts.map((host) => (
        <Card key={host.uid} title={host.name} href={paths.organization(host.slug)} level={3}>
          <Tags>
            <Tag kind={looks[host.state]}>{words.states[host.state]}</Tag>
          </Tags>
          {(host.state === "pending" || host.state === "accepted") && (
            <p>
              <a href={paths.hostRemoval(slug, host.uid)}>
                {words.withdraw}
                <span className="sr-only">: {host.name}</span>
              </a>
            </p>
          )}
        </Card>
      ))}
    </CardList>
  );
}

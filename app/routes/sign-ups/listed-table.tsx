import { telephoneText } from "#app/domain/channels/telephone";
import type { LikelySame } from "#app/domain/sign-ups/doubles.server";
import type { Listed } from "#app/domain/sign-ups/list.server";
import { type ListedState, listedStates } from "#app/domain/sign-ups/listed-states";
import { paths } from "#app/paths";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface ListedTableProps {
  slug: string;
  show: ListedState;
  people: readonly Listed[];
  /** Whether someone can still be taken off. */
  open: boolean;
}

/** Who is in a part of the list of a date, and how each can be reached. */
export function ListedTable({ slug, show, people, open }: ListedTableProps) {
  const { list, roles, cares, states, doubles } = useWords().signUps;
  const acts = open && show !== "retiradas";
  const markOf = ({ by, name, state }: LikelySame) =>
    doubles.mark(
      doubles.by[by](state === listedStates[show] ? name : doubles.elsewhere(name, states[state])),
    );
  return (
    <Table
      caption={list.title}
      columns={[
        ...(show === "espera" ? [{ key: "line", label: list.line }] : []),
        { key: "name", label: list.name },
        { key: "role", label: list.role },
        { key: "phone", label: list.phone },
        { key: "reach", label: list.reach },
        { key: "needs", label: list.needs },
        ...(acts ? [{ key: "act", label: list.act }] : []),
      ]}
      rows={people.map(({ uid, name, role, origin, phone, reach, needs, children, line, likelySame }) => ({
        id: uid,
        line,
        name: (
          <>
            {name} {origin === "walk-in" && <Tag>{list.walkIn}</Tag>}
            {likelySame && <Tag kind="waiting">{markOf(likelySame)}</Tag>}
          </>
        ),
        role: roles[role],
        phone: phone ? <a href={`tel:${phone}`}>{telephoneText(phone)}</a> : list.noPhone,
        reach: list.reaches[reach],
        needs:
          needs.length > 0
            ? [...needs.map((need) => cares[need]), ...(children ? [list.childrenCount(children)] : [])].join(
                ", ",
              )
            : undefined,
        act: (
          <a href={paths.signUpRemoval(slug, uid)}>
            {list.remove}
            <span className="sr-only"> {list.about(name)}</span>
          </a>
        ),
      }))}
    />
  );
}

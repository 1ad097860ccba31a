import { agendaAddress } from "#app/domain/agenda/address";
import type { AgendaQuery } from "#app/domain/agenda/agenda.schema";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface NearNotesProps {
  query: AgendaQuery;
  /** Places that the one asked for may mean; the first is the one taken. */
  towns: readonly { code: string; name: string; province: string; known: boolean }[];
  /** Whether there is anything to be in order. */
  found: boolean;
}

/** How the place asked for was understood, and where one is chosen. */
export function NearNotes({ query, towns, found }: NearNotesProps) {
  const { agenda: words, territories } = useWords();
  const [town, ...others] = towns;
  const named = town && territories.option(town.name, town.province);
  const chooser = paths.nearPlace({ para: "agenda" });
  if (query.near === "")
    return (
      <p>
        <a href={chooser}>{words.askNear}</a>
      </p>
    );
  return (
    <>
      {town?.known ? (
        found && query.canton === undefined && <p role="status">{words.nearest(named ?? "")}</p>
      ) : (
        <Notice kind="warning">
          <p>
            {named ? words.unplacedTown(named) : words.unknownTown(query.near)}{" "}
            <a href={chooser}>{words.chooseTown}</a>
          </p>
        </Notice>
      )}
      {others.length > 0 && (
        <p>
          {words.otherTowns}{" "}
          {others.map(({ code, name, province }, at) => (
            <span key={code}>
              {at > 0 && " · "}
              <a href={paths.agenda({ ...agendaAddress(query), cerca: code })}>
                {territories.option(name, province)}
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

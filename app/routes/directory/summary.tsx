import type { directoryAddress } from "#app/domain/directory/address";
import type { Mending } from "#app/domain/search/find.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface DirectorySummaryProps {
  total: number;
  /** The place asked for, as typed. */
  near: string;
  /** Places it may mean; the first is the one taken. */
  towns: readonly { code: string; name: string; province: string; known: boolean }[];
  mended: readonly Mending[];
  address: ReturnType<typeof directoryAddress>;
}

/** How many there are, and how the question was understood. */
export function DirectorySummary({ total, near, towns, mended, address }: DirectorySummaryProps) {
  const { directory: words, territories } = useWords();
  const [town, ...others] = towns;
  const named = town && territories.option(town.name, town.province);
  return (
    <>
      {total > 0 &&
        mended.map(({ asked, found }) => (
          <p key={asked} role="status">
            {words.mended(asked, found)}
          </p>
        ))}
      {near !== "" && !town?.known && (
        <Notice kind="warning">
          <p>
            {named ? words.unplacedTown(named) : words.unknownTown(near)}{" "}
            <a href={paths.nearPlace()}>{words.chooseTown}</a>
          </p>
        </Notice>
      )}
      {total > 0 && (
        <p role="status">{named && town.known ? words.nearest(total, named) : words.count(total)}</p>
      )}
      {near === "" && total > 0 && (
        <p>
          <a href={paths.nearPlace()}>{words.askNear}</a>
        </p>
      )}
      {others.length > 0 && (
        <p>
          {words.otherTowns}{" "}
          {others.map(({ code, name, province }, at) => (
            <span key={code}>
              {at > 0 && " · "}
              <a href={paths.organizations({ ...address, cerca: code })}>
                {territories.option(name, province)}
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

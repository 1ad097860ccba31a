import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

type Position = keyof Words["boards"]["positions"];

interface DeadlineNoticesProps {
  slug: string;
  deadlines: {
    readonly expired: number;
    readonly expiring: number;
    readonly ending: readonly Position[];
    readonly vacant: readonly Position[];
  };
}

/** What ends soon or has ended, each with the page where it is mended; nothing where all is in order. */
export function DeadlineNotices({ slug, deadlines }: DeadlineNoticesProps) {
  const { documents, boards } = useWords();
  const { expired, expiring, ending, vacant } = deadlines;
  const named = (positions: readonly Position[]) =>
    positions.map((position) => boards.positions[position].toLowerCase());
  return (
    <>
      {expired + expiring > 0 && (
        <Notice kind="warning">
          <p>
            {documents.warning(expired, expiring)} <a href={paths.documents(slug)}>{documents.see}</a>
          </p>
        </Notice>
      )}
      {ending.length + vacant.length > 0 && (
        <Notice kind="warning">
          <p>
            {ending.length > 0 && `${boards.warning(named(ending))} `}
            {vacant.length > 0 && `${boards.vacant(named(vacant))} `}
            <a href={paths.board(slug)}>{boards.see}</a>
          </p>
        </Notice>
      )}
    </>
  );
}

import type { DateState } from "#app/domain/activities/dates.server";
import type { ShownTime } from "#app/domain/activities/when";
import { paths } from "#app/paths";
import { Actions } from "#app/ui/button";
import { Table } from "#app/ui/table";
import { Tag, type TagKind } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface DateTableProps {
  slug: string;
  dates: readonly {
    readonly uid: string;
    readonly day: string;
    readonly when: ShownTime;
    readonly state: DateState;
    readonly cancelledReason: string | null;
    readonly signedUp: number;
    readonly waiting: number;
  }[];
  mayEdit: boolean;
}

const looks: Readonly<Record<DateState, TagKind>> = {
  ahead: "done",
  moved: "waiting",
  cancelled: "alert",
  over: "plain",
};

/** Every date of an activity, how it stands and who comes, with what can be done about each. */
export function DateTable({ slug, dates, mayEdit }: DateTableProps) {
  const { dates: words, dateStates } = useWords().activities;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "date", label: words.date },
        { key: "state", label: words.state },
        { key: "people", label: words.people },
        ...(mayEdit ? [{ key: "acts", label: words.acts }] : []),
      ]}
      rows={dates.map(({ uid, day, when, state, cancelledReason, signedUp, waiting }) => ({
        id: uid,
        date: <a href={paths.activity(slug, { fecha: day })}>{when.short}</a>,
        state: (
          <>
            <Tag kind={looks[state]}>{dateStates[state]}</Tag>
            {cancelledReason && <p className="hint">{cancelledReason}</p>}
          </>
        ),
        people: (
          <a href={paths.signUps(slug, { fecha: day })}>
            {words.signedUp(signedUp, waiting)}
            <span className="sr-only">, {when.short}</span>
          </a>
        ),
        acts: (state === "ahead" || state === "moved") && (
          <Actions>
            <a href={paths.activityMove(slug, { fecha: day })}>
              {words.move}
              <span className="sr-only"> {when.short}</span>
            </a>
            <a href={paths.activityCancellation(slug, { fecha: day })}>
              {words.cancel}
              <span className="sr-only"> {when.short}</span>
            </a>
          </Actions>
        ),
      }))}
    />
  );
}

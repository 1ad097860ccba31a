import type { OwnDate } from "#app/domain/sign-ups/own.server";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface OwnDatesProps {
  dates: readonly (Pick<
    OwnDate,
    "uid" | "state" | "slug" | "title" | "day" | "startsAt" | "timeZone" | "attendance"
  > & {
    readonly line: number | null;
    readonly linked: boolean;
    readonly cancelled: boolean;
    readonly moved: boolean;
    readonly mayWithdraw: boolean;
  })[];
}

/** Dates that a person signed up for, with how she stands in each. */
export function OwnDates({ dates }: OwnDatesProps) {
  const { signUps, attendance } = useWords();
  const { mine, states } = signUps;
  return (
    <CardList>
      {dates.map((one) => (
        <Card
          key={one.uid}
          title={one.title}
          href={one.linked ? paths.activity(one.slug, { fecha: one.day }) : undefined}
          level={3}
        >
          <p>
            <DateTime value={one.startsAt} timeZone={one.timeZone} />
          </p>
          <Tags>
            {one.cancelled ? (
              <Tag kind="alert">{mine.cancelled}</Tag>
            ) : (
              <Tag kind={one.state === "confirmed" ? "done" : "waiting"}>
                {one.line === null ? states[one.state] : mine.line(one.line)}
              </Tag>
            )}
            {one.moved && !one.cancelled && <Tag kind="waiting">{mine.moved}</Tag>}
            {one.attendance && <Tag>{attendance.marks[one.attendance]}</Tag>}
          </Tags>
          {one.mayWithdraw && one.linked && (
            <p>
              <a href={paths.signUpWithdrawal(one.slug, { fecha: one.day })}>
                {mine.withdraw}
                <span className="sr-only"> {mine.about(one.title)}</span>
              </a>
            </p>
          )}
        </Card>
      ))}
    </CardList>
  );
}

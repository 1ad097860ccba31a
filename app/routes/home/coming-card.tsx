import type { ComingDate } from "#app/domain/home/coming.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

/** A date of an activity: when, where, whose, and her part in it. */
export function ComingCard({ date }: { date: ComingDate }) {
  const { coming } = useWords().home.mine;
  const { activity, title, organization, day, canton, cancelled, signUp, people } = date;
  return (
    <Card title={title} href={paths.activity(activity, { fecha: day })} level={3}>
      <p>
        <DateTime value={date.startsAt} timeZone={date.timeZone} />
      </p>
      <p className="hint">
        {canton ?? coming.online} · {organization}
      </p>
      {(cancelled || signUp || people) && (
        <Tags>
          {cancelled && <Tag kind="alert">{coming.cancelled}</Tag>}
          {signUp && !cancelled && (
            <Tag kind={signUp === "confirmed" ? "done" : "waiting"}>{coming[signUp]}</Tag>
          )}
          {people && <Tag>{coming.taken(people.taken)}</Tag>}
          {people && people.waiting > 0 && <Tag kind="waiting">{coming.inLine(people.waiting)}</Tag>}
        </Tags>
      )}
      {people && (
        <p>
          <a href={paths.signUps(activity, { fecha: day })}>
            {coming.signUps}
            <span className="sr-only">: {title}</span>
          </a>
        </p>
      )}
    </Card>
  );
}

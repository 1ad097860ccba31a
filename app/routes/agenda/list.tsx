import { localTime } from "#app/domain/activities/zones";
import type { AgendaRow } from "#app/domain/agenda/listing.server";
import { paths } from "#app/paths";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

export interface NamedCanton {
  readonly id: number;
  readonly name: string;
  readonly province: string;
}

interface AgendaListProps {
  rows: readonly AgendaRow[];
  cantons: readonly NamedCanton[];
  now: Date;
  /** Whether each says its day; under the title of a day it only says the time. */
  dated?: boolean | undefined;
}

/** Dates of activities: when, what, where and whose. Few elements: there are many of them. */
export function AgendaList({ rows, cantons, now, dated }: AgendaListProps) {
  const { agenda: words, organizations } = useWords();
  const named = new Map(cantons.map((canton) => [canton.id, canton]));
  return (
    <ul className="card-list">
      {rows.map((date) => {
        const canton = named.get(date.cantonId ?? 0);
        const facts = [words.formats[date.format]];
        if (canton) facts.push(organizations.place(canton.name, canton.province));
        if (date.km !== undefined) facts.push(words.distance(date.km));
        const Heading = dated ? "h2" : "h3";
        return (
          <li key={date.uid} className="card">
            <Heading>
              <a href={addressOf(date)}>{date.cancelledAt ? <s>{date.title}</s> : date.title}</a>
            </Heading>
            <p>
              <When date={date} dated={dated} />
            </p>
            <p>{facts.join(" · ")}</p>
            <p className="hint">
              {date.theme ? `${date.organization} · ${organizations.themes[date.theme]}` : date.organization}
            </p>
            <Marks date={date} now={now} />
          </li>
        );
      })}
    </ul>
  );
}

type DateName = Pick<AgendaRow, "slug" | "day" | "recurrence">;

/** The page of an activity; of a repeated one at that date. */
export const addressOf = ({ slug, day, recurrence }: DateName): string =>
  paths.activity(slug, recurrence === null ? {} : { fecha: day });

function When({ date, dated }: { date: AgendaRow; dated?: boolean | undefined }) {
  const words = useWords().agenda;
  const start = localTime(date.startsAt, date.timeZone);
  const time = date.timeZone === "Pacific/Galapagos" ? words.galapagos(start.time) : start.time;
  return (
    <time dateTime={date.startsAt.toISOString()}>
      {dated ? `${words.dayTitle(start.day)}, ${time}` : time}
    </time>
  );
}

function Marks({ date, now }: { date: AgendaRow; now: Date }) {
  const words = useWords().agenda;
  const { cancelledAt, movedAt, hiddenAt, audience, startsAt, endsAt } = date;
  const goesOn = startsAt <= now && now < endsAt;
  if (!cancelledAt && !movedAt && !hiddenAt && !goesOn && audience === "public") return null;
  return (
    <Tags>
      {cancelledAt && <Tag kind="alert">{words.cancelled}</Tag>}
      {!cancelledAt && goesOn && <Tag kind="done">{words.now}</Tag>}
      {!cancelledAt && movedAt && <Tag kind="waiting">{words.moved}</Tag>}
      {audience !== "public" && <Tag>{words.audiences[audience]}</Tag>}
      {hiddenAt && <Tag kind="alert">{words.hidden}</Tag>}
    </Tags>
  );
}

import type { ShownTime } from "#app/domain/activities/when";
import { paths } from "#app/paths";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface OtherDatesProps {
  slug: string;
  rows: readonly { readonly day: string; readonly cancelled: boolean; readonly when: ShownTime }[];
  /** Dates to come in all, beside the one that is shown. */
  total: number;
  /** Whether she may see the list of all. */
  listed: boolean;
}

/** The next dates of an activity that repeats. */
export function OtherDates({ slug, rows, total, listed }: OtherDatesProps) {
  const words = useWords().activities.show;
  if (rows.length === 0) return null;
  return (
    <Section title={words.otherDates}>
      <ul className="link-list">
        {rows.map(({ day, cancelled, when }) => (
          <li key={day}>
            <a href={paths.activity(slug, { fecha: day })}>
              {cancelled ? words.cancelledMark(when.short) : when.short}
            </a>
          </li>
        ))}
      </ul>
      {listed && total > rows.length && (
        <p>
          <a href={paths.activityDates(slug)}>{words.allDates(total + 1)}</a>
        </p>
      )}
    </Section>
  );
}

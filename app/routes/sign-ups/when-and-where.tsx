import { DateTime } from "#app/ui/date-time";

interface WhenAndWhereProps {
  startsAt: Date;
  place?: string | null | undefined;
}

/** When a date is, and where, in one line. */
export function WhenAndWhere({ startsAt, place }: WhenAndWhereProps) {
  return (
    <p className="lead">
      <DateTime value={startsAt} />
      {place && ` · ${place}`}
    </p>
  );
}

import { DateTime } from "#app/ui/date-time";

/** When a date is, under its title. */
export function When({ startsAt }: { startsAt: Date }) {
  return (
    <p className="lead">
      <DateTime value={startsAt} />
    </p>
  );
}

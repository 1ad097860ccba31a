import type { Acts } from "#app/domain/activities/acts";
import type { DateState } from "#app/domain/activities/dates.server";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface OrganizerActionsProps extends Acts {
  slug: string;
  /** The day by which the shown date is named. */
  day: string;
  state: DateState;
  /** The organization that answers for it. */
  organization: string;
}

/** What whoever organizes an activity does with it, and networks staff too; nothing for others. */
export function OrganizerActions({
  slug,
  day,
  state,
  organization,
  edit,
  run,
  leave,
  hide,
  show,
}: OrganizerActionsProps) {
  const words = useWords().activities.organizing;
  if (!edit && !run && !hide && !show) return null;
  const fecha = { fecha: day };
  const ahead = state === "ahead" || state === "moved";
  const links = [
    ...(run
      ? [
          { href: paths.signUps(slug, fecha), label: words.signUps },
          { href: paths.attendance(slug, fecha), label: words.attendance },
          { href: paths.activityReport(slug, fecha), label: words.report },
        ]
      : []),
    ...(edit
      ? [
          { href: paths.editActivity(slug), label: words.edit },
          { href: paths.activityDates(slug), label: words.dates },
          ...(ahead
            ? [
                { href: paths.activityMove(slug, fecha), label: words.move },
                { href: paths.activityCancellation(slug, fecha), label: words.cancel },
              ]
            : []),
          { href: paths.activityHosts(slug), label: words.hosts },
          { href: paths.newActivity(organization, { copia: slug }), label: words.copy },
        ]
      : []),
    ...(leave === undefined ? [] : [{ href: paths.hostRemoval(slug, leave), label: words.leave }]),
    ...(hide ? [{ href: paths.activityHiding(slug), label: words.hide }] : []),
  ];
  return (
    <Section title={words.title}>
      <ul className="link-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {show && <PostButton action={paths.activityShowing(slug)} label={words.show} kind="secondary" />}
    </Section>
  );
}

import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { listForSheet } from "#app/domain/sign-ups/list.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { askedDate } from "./asked-date";

/** Lines for people who come without having signed up. */
const freeLines = 10;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const { ui, signUps } = wordsFor(context.locale);
  return {
    title: ui.title(signUps.sheet.title),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    people: await listForSheet(read, occurrence),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SignInSheet() {
  const { heading, slug, day, startsAt, timeZone, people } = useLoaderData<typeof loader>();
  const { sheet, roles } = useWords().signUps;
  return (
    <Page
      title={heading}
      lead={<DateTime value={startsAt} timeZone={timeZone} />}
      back={{ href: paths.signUps(slug, { fecha: day }), label: sheet.back }}
      wide
    >
      <p className="hint screen-only">{sheet.lead}</p>
      <table className="sheet">
        <caption>{sheet.title}</caption>
        <thead>
          <tr>
            <th scope="col">{sheet.name}</th>
            <th scope="col">{sheet.role}</th>
            <th scope="col">{sheet.signature}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ uid, name, role }) => (
            <tr key={uid}>
              <th scope="row">{name}</th>
              <td>{roles[role]}</td>
              <td />
            </tr>
          ))}
        </tbody>
        <tbody aria-label={sheet.free}>
          {Array.from({ length: freeLines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have nothing else
            <tr key={line}>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}

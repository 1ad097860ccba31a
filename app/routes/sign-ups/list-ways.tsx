import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";

/** Where organizers go on from the list of a date. */
export function ListWays({ slug, day }: { slug: string; day: string }) {
  const words = useWords().signUps.list;
  const date = { fecha: day };
  const ways = [
    { href: paths.newSignUp(slug, date), label: words.add },
    { href: paths.signUpSheet(slug, date), label: words.sheet },
    { href: paths.activityReport(slug, date), label: words.report },
    { href: paths.signUpsExport(slug, { ...date, formato: "xlsx" }), label: words.xlsx },
    { href: paths.signUpsExport(slug, { ...date, formato: "csv" }), label: words.csv },
  ];
  return (
    <Actions>
      <LinkButton href={paths.attendance(slug, date)}>{words.attendance}</LinkButton>
      {ways.map(({ href, label }) => (
        <LinkButton key={href} href={href} kind="secondary">
          {label}
        </LinkButton>
      ))}
    </Actions>
  );
}

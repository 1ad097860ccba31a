import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { useWords } from "#app/ui/words";

/** Where staff go on from the list of organizations. */
export function StaffWays() {
  const { organizations, imports } = useWords();
  const { queue, export: file } = organizations;
  const ways = [
    { href: paths.imports(), label: imports.list.title },
    { href: paths.claims(), label: queue.claims },
    { href: paths.organizationsExport({ formato: "xlsx" }), label: file.xlsx },
    { href: paths.organizationsExport({ formato: "csv" }), label: file.csv },
  ];
  return (
    <Actions>
      <LinkButton href={paths.loadOrganization()}>{queue.load}</LinkButton>
      {ways.map(({ href, label }) => (
        <LinkButton key={href} href={href} kind="secondary">
          {label}
        </LinkButton>
      ))}
    </Actions>
  );
}

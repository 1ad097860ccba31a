import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** For someone who belongs to no organization yet: what she can do here. */
export function Newcomer() {
  const { mine } = useWords().home;
  return (
    <Section title={mine.emptyTitle}>
      <p>{mine.empty}</p>
      <CardList>
        <Card title={mine.register} href={paths.newOrganization()} level={3}>
          <p>{mine.ways.register}</p>
        </Card>
        <Card title={mine.ways.find} href={paths.organizations()} level={3}>
          <p>{mine.ways.findText}</p>
        </Card>
        <Card title={mine.ways.agenda} href={paths.agenda()} level={3}>
          <p>{mine.ways.agendaText}</p>
        </Card>
      </CardList>
    </Section>
  );
}

import type { ShownDimension } from "#app/domain/activity-reports/report.server";
import { Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

/** How many of those who came are of each group that may be shown. */
export function GroupCounts({ dimension, shown, hidden }: ShownDimension) {
  const { activityReports: words, organizations } = useWords();
  const labels: Readonly<Record<string, string>> = { ...organizations.populations, ...words.groups };
  return (
    <Section title={words.dimensions[dimension]}>
      {shown.length > 0 && (
        <Table
          caption={words.dimensions[dimension]}
          columns={[
            { key: "group", label: words.group },
            { key: "count", label: words.count, align: "end" },
          ]}
          rows={shown.map(({ group, count }) => ({ id: group, group: labels[group], count }))}
        />
      )}
      {hidden && <p className="hint">{shown.length > 0 ? words.hidden : words.hiddenAll}</p>}
    </Section>
  );
}

import { dimensionNames, fieldOf, groupsOf, isDivided } from "#app/domain/activity-reports/demographics";
import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

interface ReportFieldsProps {
  /** How many the sheets of attendance say came. */
  marked: number;
  /** Shows the groups without asking for them: some were counted, or a form was refused. */
  unfolded: boolean;
}

/** What happened, how many came, and apart, for whoever counted, of which groups. */
export function ReportFields({ marked, unfolded }: ReportFieldsProps) {
  const { activityReports, organizations } = useWords();
  const { form, dimensions, groups } = activityReports;
  const labels: Readonly<Record<string, string>> = { ...organizations.populations, ...groups };
  return (
    <>
      <TextArea
        name="summary"
        label={form.summary}
        hint={form.summaryHint}
        minLength={10}
        maxLength={2000}
        required
      />
      <Field
        name="attendance"
        label={form.attendance}
        hint={form.attendanceHint(marked)}
        inputMode="numeric"
        maxLength={5}
        required
      />
      <Fold summary={form.demographics} open={unfolded}>
        <p className="hint">{form.demographicsHint}</p>
        {dimensionNames.map((dimension) => (
          <fieldset key={dimension} className="form">
            <legend>{dimensions[dimension]}</legend>
            <p className="hint">{isDivided(dimension) ? form.divided : form.overlapping}</p>
            {groupsOf[dimension].map((group) => (
              <Field
                key={group}
                name={fieldOf(dimension, group)}
                label={labels[group] ?? group}
                inputMode="numeric"
                maxLength={5}
              />
            ))}
          </fieldset>
        ))}
      </Fold>
    </>
  );
}

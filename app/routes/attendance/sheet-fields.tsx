import { walkInFields } from "#app/domain/attendance/attendance";
import type { readSheet } from "#app/domain/attendance/sheet.server";
import { CheckboxGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

type Sheet = Awaited<ReturnType<typeof readSheet>>;

interface SheetFieldsProps extends Pick<Sheet, "people" | "waiting"> {
  /** Shows the lines for names without asking for them: nobody is on the list, or a name was refused. */
  unfolded: boolean;
}

/** Who came, who said she could not, who came from the waiting list, and who simply came. */
export function SheetFields({ people, waiting, unfolded }: SheetFieldsProps) {
  const { attendance: words, signUps } = useWords();
  const label = ({ name, role, origin, double }: Sheet["people"][number]) =>
    [
      name,
      ...(role === "participant" ? [] : [signUps.roles[role].toLowerCase()]),
      ...(origin === "walk-in" ? [words.walkIn] : []),
      ...(double ? [words.double] : []),
    ].join(" · ");
  const options = people.map((one) => ({ value: one.uid, label: label(one) }));
  const excused = people.some(({ attendance }) => attendance === "excused");
  return (
    <>
      {people.length > 0 ? (
        <CheckboxGroup name="present" label={words.list} options={options} plain />
      ) : (
        <p>{words.nobody}</p>
      )}
      {waiting.length > 0 && (
        <Fold summary={words.waiting}>
          <CheckboxGroup
            name="came"
            label={words.waitingLabel}
            hint={words.waitingHint}
            options={waiting.map((one) => ({ value: one.uid, label: label(one) }))}
            plain
          />
        </Fold>
      )}
      <Fold summary={words.walkIns} open={unfolded}>
        <p className="hint">{words.walkInsHint}</p>
        <div className="form">
          {Array.from({ length: walkInFields }, (_, n) => (
            <Field
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
              key={n}
              name={`walkIn${n + 1}`}
              label={words.walkInName(n + 1)}
              maxLength={100}
            />
          ))}
        </div>
      </Fold>
      {people.length > 0 && (
        <Fold summary={words.excused} open={excused}>
          <CheckboxGroup name="excused" label={words.excusedLabel} options={options} plain />
        </Fold>
      )}
    </>
  );
}

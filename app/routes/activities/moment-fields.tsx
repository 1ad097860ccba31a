import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

/** When one date takes place; another day for its end stands behind a line. */
export function MomentFields({ open }: { open: boolean }) {
  const { form } = useWords().activities;
  return (
    <>
      <div className="moment">
        <Field name="day" type="date" label={form.day} required />
        <Field name="startTime" type="time" label={form.startTime} required />
        <Field name="endTime" type="time" label={form.endTime} required />
      </div>
      <Fold summary={form.endDayFold} open={open}>
        <Field name="endDay" type="date" label={form.endDay} hint={form.endDayHint} />
      </Fold>
    </>
  );
}

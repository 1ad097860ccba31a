import { minutesTogether } from "#app/domain/courses/hours";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface ModuleSumProps {
  modules: readonly { readonly minutes: number }[];
  /** Of the course. */
  minutes: number;
}

/** How many modules a course has and how long they take; a warning where that is not what the course says. */
export function ModuleSum({ modules, minutes }: ModuleSumProps) {
  const { standing: words, duration } = useWords().courses;
  const together = minutesTogether(modules);
  return (
    <>
      <p>{words.modules(modules.length, duration(together))}</p>
      {modules.length > 0 && together !== minutes && (
        <Notice kind="warning">{words.differ(duration(together), duration(minutes))}</Notice>
      )}
    </>
  );
}

import type { ListedCourse } from "#app/domain/courses/courses.server";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

const kinds = { draft: "waiting", published: "done", archived: "plain" } as const;

/** Whether everyone sees a course. */
export function StateTag({ state }: { state: ListedCourse["state"] }) {
  return <Tag kind={kinds[state]}>{useWords().courses.states[state]}</Tag>;
}

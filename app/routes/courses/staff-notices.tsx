import type { ListedCourse } from "#app/domain/courses/courses.server";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface StaffNoticesProps {
  state: ListedCourse["state"];
  /** Whether nobody has validated its content. */
  proposal: boolean;
}

/** What only staff are told of a course: that others do not see it, that it is a proposal. */
export function StaffNotices({ state, proposal }: StaffNoticesProps) {
  const words = useWords().courses.show;
  return (
    <>
      {state !== "published" && <Notice kind="warning">{words[state]}</Notice>}
      {proposal && (
        <Notice kind="info" title={words.proposal}>
          {words.proposalText}
        </Notice>
      )}
    </>
  );
}

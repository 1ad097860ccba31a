import type { ListedCourse } from "#app/domain/courses/courses.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { StateTag } from "./state-tag";

interface CourseTableProps {
  rows: readonly Pick<
    ListedCourse,
    "slug" | "code" | "title" | "area" | "minutes" | "state" | "validatedOn"
  >[];
  /** Whether titles lead to the form; else to the page. */
  mayEdit: boolean;
}

/** The courses as staff keep them. */
export function CourseTable({ rows, mayEdit }: CourseTableProps) {
  const { manage: words, areas, duration } = useWords().courses;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "title", label: words.course },
        { key: "area", label: words.area },
        { key: "duration", label: words.duration },
        { key: "state", label: words.state },
        { key: "validated", label: words.validated },
      ]}
      rows={rows.map(({ slug, title, code, area, minutes, state, validatedOn }) => ({
        id: slug,
        title: (
          <>
            <a href={mayEdit ? paths.editCourse(slug) : paths.course(slug)}>{title}</a>
            {code && <p className="hint">{code}</p>}
          </>
        ),
        area: areas[area],
        duration: duration(minutes),
        state: <StateTag state={state} />,
        validated: validatedOn ? (
          <DateTime value={validatedOn} style="day" />
        ) : (
          <Tag kind="alert">{words.proposal}</Tag>
        ),
      }))}
    />
  );
}

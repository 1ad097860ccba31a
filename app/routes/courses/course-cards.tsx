import type { ListedCourse } from "#app/domain/courses/courses.server";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { useWords } from "#app/ui/words";

interface CourseCardsProps {
  courses: readonly Pick<
    ListedCourse,
    "slug" | "title" | "summary" | "minutes" | "sessionCount" | "modality" | "level"
  >[];
}

/** Courses as someone chooses among them: what about, how long, how. */
export function CourseCards({ courses }: CourseCardsProps) {
  const words = useWords().courses;
  return (
    <CardList>
      {courses.map(({ slug, title, summary, minutes, sessionCount, modality, level }) => (
        <Card key={slug} title={title} href={paths.course(slug)} level={3}>
          <p>{summary}</p>
          <p className="hint">
            {words.duration(minutes)} · {words.sessions(sessionCount)} · {words.modalities[modality]} ·{" "}
            {words.level(words.levels[level])}
          </p>
        </Card>
      ))}
    </CardList>
  );
}

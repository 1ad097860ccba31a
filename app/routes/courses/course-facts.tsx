import type { WholeCourse } from "#app/domain/courses/page.server";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";

interface CourseFactsProps {
  course: Pick<
    WholeCourse,
    "minutes" | "sessionCount" | "modality" | "level" | "minParticipants" | "maxParticipants" | "facilitation"
  >;
}

/** How long a course takes, how it is held, with how many and by whom. */
export function CourseFacts({ course }: CourseFactsProps) {
  const words = useWords().courses;
  const { show } = words;
  return (
    <Facts
      items={[
        {
          term: show.duration,
          value: show.long(words.duration(course.minutes), words.sessions(course.sessionCount)),
        },
        { term: show.modality, value: words.modalities[course.modality] },
        { term: show.level, value: words.levels[course.level] },
        { term: show.group, value: show.people(course.minParticipants, course.maxParticipants) },
        { term: show.facilitation, value: course.facilitation },
      ]}
    />
  );
}

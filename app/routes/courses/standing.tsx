import type { ListedCourse } from "#app/domain/courses/courses.server";
import { canMove } from "#app/domain/courses/moves";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Section } from "#app/ui/page";
import { Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { ModuleSum } from "./module-sum";
import { StateTag } from "./state-tag";

interface StandingProps {
  slug: string;
  state: ListedCourse["state"];
  minutes: number;
  modules: readonly { readonly minutes: number }[];
}

/** Whether everyone sees a course, whether its modules fit it, and what can be done with it. */
export function Standing({ slug, state, minutes, modules }: StandingProps) {
  const words = useWords().courses.standing;
  return (
    <Section title={words.title}>
      <Tags>
        <StateTag state={state} />
      </Tags>
      <ModuleSum modules={modules} minutes={minutes} />
      <Actions>
        <LinkButton href={paths.courseModules(slug)} kind="secondary">
          {words.toModules}
        </LinkButton>
        {canMove("publish", state) && (
          <PostButton action={paths.coursePublication(slug)} label={words.publish} kind="secondary" />
        )}
        <LinkButton href={paths.courseArchive(slug)} kind="quiet">
          {canMove("archive", state) ? words.archive : words.restore}
        </LinkButton>
        <LinkButton href={paths.course(slug)} kind="quiet">
          {words.see}
        </LinkButton>
      </Actions>
    </Section>
  );
}

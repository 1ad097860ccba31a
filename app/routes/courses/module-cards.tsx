import { paths } from "#app/paths";
import { Bullets } from "#app/ui/bullets";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { useWords } from "#app/ui/words";

interface ModuleCardsProps {
  slug: string;
  modules: readonly {
    readonly uid: string;
    readonly title: string;
    readonly minutes: number;
    readonly contents: readonly string[];
  }[];
}

/** The modules of a course in their order, each with what can be done with it. */
export function ModuleCards({ slug, modules }: ModuleCardsProps) {
  const { modules: words, show, duration } = useWords().courses;
  return (
    <CardList>
      {modules.map(({ uid, title, minutes, contents }, at) => (
        <Card key={uid} title={show.module(at + 1, title)}>
          <p className="hint">{duration(minutes)}</p>
          <Bullets items={contents} />
          <Actions>
            {at > 0 && <MoveButton slug={slug} uid={uid} title={title} towards="up" />}
            {at < modules.length - 1 && <MoveButton slug={slug} uid={uid} title={title} towards="down" />}
            <LinkButton href={paths.courseModule(slug, uid)} kind="quiet">
              {words.edit}
              <span className="sr-only"> {title}</span>
            </LinkButton>
            <LinkButton href={paths.courseModuleRemoval(slug, uid)} kind="quiet">
              {words.remove}
              <span className="sr-only"> {title}</span>
            </LinkButton>
          </Actions>
        </Card>
      ))}
    </CardList>
  );
}

interface MoveButtonProps {
  slug: string;
  uid: string;
  title: string;
  towards: "up" | "down";
}

function MoveButton({ slug, uid, title, towards }: MoveButtonProps) {
  return (
    <PostButton
      action={paths.courseModuleOrder(slug, uid)}
      label={useWords().courses.modules[towards]}
      about={title}
      fields={{ towards }}
      kind="quiet"
    />
  );
}

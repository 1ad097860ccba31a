import type { Task } from "#app/domain/home/tasks";
import { CardList } from "#app/ui/card";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";
import { Todo } from "./todo";

/** Tasks that are open before her; the others wait behind a line. */
const shown = 6;

const keyOf = (task: Task) =>
  [
    task.task,
    "slug" in task && task.slug,
    "activity" in task && task.activity,
    "uid" in task && task.uid,
  ].join(" ");

/** What waits for her, the most urgent first. */
export function TodoList({ tasks }: { tasks: readonly Task[] }) {
  const { mine } = useWords().home;
  const entries = tasks.map((task) => <Todo key={keyOf(task)} task={task} />);
  const rest = entries.slice(shown);
  return (
    <>
      <CardList>{entries.slice(0, shown)}</CardList>
      {rest.length > 0 && (
        <Fold summary={mine.more(rest.length)}>
          <CardList>{rest}</CardList>
        </Fold>
      )}
    </>
  );
}

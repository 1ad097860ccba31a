import type { Import } from "#app/domain/imports/imports.server";
import { paths } from "#app/paths";
import { LinkButton, PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface EndedProps {
  one: Pick<Import, "uid" | "state" | "progress">;
  failed: boolean;
}

/** What an import came to, or how it goes on where a step could not be done. */
export function Ended({ one: { uid, state, progress }, failed }: EndedProps) {
  const { show: words } = useWords().imports;
  if (state === "cancelled") return <Notice kind="info">{words.cancelled}</Notice>;
  if (state === "failed") return <LinkButton href={paths.newImport()}>{words.another}</LinkButton>;
  if (state === "uploaded") return <PostButton action={paths.importRetry(uid)} label={words.retry} />;
  if (state === "mapping" && failed)
    return (
      <>
        <PostButton action={paths.importCheck(uid)} label={words.retry} />
        <LinkButton href={paths.importMapping(uid)} kind="secondary">
          {words.columns}
        </LinkButton>
      </>
    );
  if (state !== "committed") return null;
  return (
    <>
      <Notice kind="done" title={words.committedTitle}>
        <p>
          {words.committed(progress)} {words.findable}
        </p>
      </Notice>
      <LinkButton href={paths.reviewQueue({ estado: "unclaimed" })}>{words.profiles}</LinkButton>
    </>
  );
}

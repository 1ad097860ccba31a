import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

/** Nobody would lead the organization any more: why something cannot be done, and the way to make it possible. */
export function LastLeader({ slug, text }: { slug: string; text: string }) {
  const words = useWords().memberships;
  return (
    <>
      <Notice kind="warning">{text}</Notice>
      <LinkButton href={paths.handover(slug)}>{words.handover}</LinkButton>
    </>
  );
}

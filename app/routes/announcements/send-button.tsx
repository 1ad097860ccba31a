import type { Reached } from "#app/domain/announcements/recipients.server";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface SendButtonProps {
  slug: string;
  uid: string;
  version: number;
  reached: Reached;
  heldUntil: Date | string | undefined;
}

/** Sends what stands before her to as many as were counted, or says from when that is possible. */
export function SendButton({ slug, uid, version, reached, heldUntil }: SendButtonProps) {
  const { draft, sending } = useWords().announcements;
  if (heldUntil)
    return (
      <Notice kind="warning">
        <p>
          {sending.limit} <DateTime value={heldUntil} />. {sending.kept}
        </p>
      </Notice>
    );
  const { recipients } = reached;
  return (
    <>
      <p>{draft.once}</p>
      <PostButton
        action={paths.announcementSending(slug, uid)}
        label={draft.send(recipients)}
        fields={{ version: String(version), recipients: String(recipients) }}
      />
    </>
  );
}

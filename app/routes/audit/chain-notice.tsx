import type { LastSeal } from "#app/domain/audit/seal.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface ChainNoticeProps {
  brokenAt: Date | undefined;
  checkedAll: boolean;
  last: LastSeal | undefined;
}

/** Until when the log is sealed, for those who do not check it. */
export function SealNotice({ sealedAt }: { sealedAt: Date | undefined }) {
  const { audit: words } = useWords();
  return (
    <Notice kind="info">
      <p>{words.sealing}</p>
      {sealedAt ? (
        <p>
          {words.sealedAt}: <DateTime value={sealedAt} />
        </p>
      ) : (
        <p>{words.neverSealed}</p>
      )}
    </Notice>
  );
}

/** For an auditor: whether the sealed part of the log is as it was, and what is not sealed yet. */
export function ChainNotice({ brokenAt, checkedAll, last }: ChainNoticeProps) {
  const { audit: words } = useWords();
  return (
    <>
      {brokenAt ? (
        <Notice kind="error">
          <p>
            {words.broken} <DateTime value={brokenAt} />
          </p>
        </Notice>
      ) : (
        <Notice kind="info">
          <p>{!last ? words.neverSealed : checkedAll ? words.allIntact : words.recentIntact}</p>
          <p>{words.sealing}</p>
        </Notice>
      )}
      {last && (
        <>
          <Facts
            items={[
              { term: words.sealedAt, value: <DateTime value={last.sealedAt} /> },
              { term: words.seal, value: <code>{last.hash}</code> },
            ]}
          />
          <p className="hint">{words.sealHint}</p>
          <p>
            <a href={paths.audit({ cadena: "completa" })}>{words.checkAll}</a>
          </p>
        </>
      )}
    </>
  );
}

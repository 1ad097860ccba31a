import type { RequirementRecord } from "#app/domain/requirements/requirements.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

type Listed = Pick<
  RequirementRecord,
  "uid" | "position" | "title" | "institution" | "source" | "validFrom" | "validUntil" | "confirmedOn"
> & { readonly ended: boolean };

/** The requirements of one list as staff keep them: what holds from when, and whether it was checked. */
export function RequirementTable({ list, mayKeep }: { list: readonly Listed[]; mayKeep: boolean }) {
  const { manage: words, ...shared } = useWords().requirements;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "title", label: words.requirement },
        { key: "state", label: words.state },
        { key: "validity", label: words.validity },
        { key: "institution", label: shared.institution },
        { key: "source", label: shared.source },
      ]}
      rows={list.map((requirement) => ({
        id: requirement.uid,
        title: mayKeep ? (
          <a href={paths.requirement(requirement.uid)}>{requirement.title}</a>
        ) : (
          requirement.title
        ),
        state: <Standing requirement={requirement} />,
        validity: <Validity requirement={requirement} />,
        institution: requirement.institution,
        source: requirement.source,
      }))}
    />
  );
}

function Standing({ requirement: { confirmedOn, ended } }: { requirement: Listed }) {
  const { manage, unconfirmed } = useWords().requirements;
  if (ended) return <Tag>{manage.ended}</Tag>;
  if (!confirmedOn) return <Tag kind="alert">{unconfirmed}</Tag>;
  return (
    <Tag kind="done">
      {manage.confirmed} <DateTime value={confirmedOn} style="day" />
    </Tag>
  );
}

function Validity({ requirement: { validFrom, validUntil } }: { requirement: Listed }) {
  const { manage } = useWords().requirements;
  return (
    <>
      {manage.from} <DateTime value={validFrom} style="day" />
      {validUntil && (
        <>
          {" "}
          {manage.until} <DateTime value={validUntil} style="day" />
        </>
      )}
    </>
  );
}

import type { GrantState } from "#app/domain/grants/grant.policy";
import type { GrantRow } from "#app/domain/grants/list.server";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Tag, type TagKind, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface ShownGrant extends GrantRow {
  readonly fromCommandLine: boolean;
  readonly mayApprove: boolean;
  readonly mayRevoke: boolean;
}

const tagKinds: Record<GrantState, TagKind> = {
  requested: "waiting",
  "needs-second-factor": "waiting",
  "needs-password": "waiting",
  active: "done",
  expired: "plain",
  revoked: "alert",
};

/** One grant: what, why, from whom, until when, and what this administrator may do with it. */
export function GrantCard({ grant }: { grant: ShownGrant }) {
  const { list: words, roles, states, withOffice } = useWords().grants;
  const role = grant.office ? withOffice(roles[grant.role], grant.office) : roles[grant.role];
  const nobody = grant.fromCommandLine ? words.firstAdministrator : words.gone;
  return (
    <Card title={role} level={3}>
      <Tags>
        <Tag kind={tagKinds[grant.state]}>{states[grant.state]}</Tag>
      </Tags>
      <Facts
        items={[
          { term: words.reason, value: grant.reason },
          {
            term: grant.approvedAt ? words.given : words.requested,
            value: <Signed at={grant.createdAt} by={grant.grantedBy ?? nobody} />,
          },
          {
            term: words.approved,
            value: grant.approvedAt && grant.approvedBy && (
              <Signed at={grant.approvedAt} by={grant.approvedBy} />
            ),
          },
          { term: words.until, value: <DateTime value={grant.expiresAt} style="day" /> },
          {
            term: words.revoked,
            value: grant.revokedAt && <Signed at={grant.revokedAt} by={grant.revokedBy ?? words.gone} />,
          },
          { term: words.revokedReason, value: grant.revokedReason },
        ]}
      />
      {(grant.mayApprove || grant.mayRevoke) && (
        <Actions>
          {grant.mayApprove && (
            <PostButton
              action={paths.grantApproval(grant.uid)}
              label={words.approve}
              about={words.about(role)}
            />
          )}
          {grant.mayRevoke && (
            <LinkButton href={paths.grantRevocation(grant.uid)} kind="secondary">
              {grant.state === "requested" ? words.refuse : words.revoke}
              <span className="sr-only"> {words.about(role)}</span>
            </LinkButton>
          )}
        </Actions>
      )}
    </Card>
  );
}

function Signed({ at, by }: { at: Date; by: string }) {
  return (
    <>
      <DateTime value={at} style="day" />, {by}
    </>
  );
}

import type { ReactNode } from "react";
import { telephoneText } from "#app/domain/channels/telephone";
import { paths } from "#app/paths";
import { Bullets } from "#app/ui/bullets";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { RoleName } from "./role-name";
import type { Comparison } from "./union-values";

interface UnionComparisonProps extends Comparison {
  slug: string;
  uid: string;
  other: string;
}

/** Two entries of a roster side by side, what will be left of them, and the question whether they are one person. */
export function UnionComparison({ slug, uid, other, ...pair }: UnionComparisonProps) {
  const { memberships, dues } = useWords();
  const words = memberships.union;
  const { kept, taken, united, shared, bothPaid } = pair;
  const row = (id: string, term: string, show: (side: Comparison["kept"]) => ReactNode) => ({
    ...{ id, term, kept: show(kept), taken: show(taken), united: show(united) },
  });
  const follows = [
    words.follows,
    ...shared.map(({ label, stays, goes }) =>
      words.shared({ label, stays: dues.money(stays.cents), paid: stays.paid, goes: dues.money(goes) }),
    ),
    ...(pair.invited ? [words.invited] : []),
    words.final,
  ];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.member(slug, uid), label: uid === pair.keptUid ? kept.name : taken.name }}
      wide
    >
      <Table
        caption={words.caption}
        columns={[
          { key: "term", label: words.term },
          { key: "kept", label: words.kept },
          { key: "taken", label: words.taken },
          { key: "united", label: words.united },
        ]}
        rows={[
          row("name", memberships.name, ({ name }) => name),
          row("role", memberships.role, ({ role }) => <RoleName held={role} />),
          row("since", memberships.since, ({ since }) => <DateTime value={since} style="day" />),
          row("phone", memberships.form.phone, ({ phone }) => phone && telephoneText(phone)),
          row("mail", memberships.form.mail, ({ mail }) => mail),
          row("note", memberships.form.note, ({ note }) => note && <span className="written">{note}</span>),
          row("dues", memberships.dues, (side) => words.dues(side.dues)),
        ].filter((row) => row.kept || row.taken)}
      />
      {bothPaid.length > 0 ? (
        <Notice kind="warning" title={words.bothPaidTitle}>
          <p>{words.bothPaid}</p>
          <ul>
            {bothPaid.map(({ period, label }) => (
              <li key={period}>
                <a href={paths.dues(slug, { periodo: period })}>{label}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Section title={words.happens}>
          <Bullets items={follows} />
          <Actions>
            <PostButton action={paths.memberUnion(slug, uid, { con: other })} label={words.submit} />
            <LinkButton href={paths.member(slug, uid)} kind="secondary">
              {words.refuse}
            </LinkButton>
          </Actions>
        </Section>
      )}
      {!pair.hasAccount && (
        <p>
          <a href={paths.memberUnion(slug, pair.takenUid, { con: pair.keptUid })}>
            {words.keepOther(taken.name)}
          </a>
        </p>
      )}
    </Page>
  );
}

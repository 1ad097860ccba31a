import { composeLetter } from "#app/domain/notifications/delivery.server";
import { kindRules } from "#app/domain/notifications/kinds";
import { newToken, seal } from "#app/domain/secrets.server";
import { env } from "#app/env.server";
import type { LetterDetail } from "#db/schema/accounts";
import { type Notification, type NotificationKind, notificationKinds } from "#db/schema/notifications";
import type { ViewerKind } from "#tests/support/cast";
import { db } from "#tests/support/database";
import type { World } from "./world";

/** Who gets each kind of letter; a visitor where the address is not an account's. */
const readers = (kind: NotificationKind): readonly ViewerKind[] => {
  if (kindRules[kind].unconfirmed) return ["visitor"];
  if (kind.startsWith("claim-")) return ["newcomer"];
  if (kind === "organization-submitted") return ["networks"];
  if (kind === "grant-requested") return ["admin", "auditor"];
  if (kind.startsWith("grant-")) return ["auditor"];
  if (["join-accepted", "join-rejected", "membership-ended"].includes(kind)) return ["newcomer"];
  if (/^sign-up-|^activity-(moved|cancelled)$/.test(kind)) return ["newcomer"];
  if (["role-changed", "handover-offered"].includes(kind)) return ["editor"];
  if (kind === "announcement") return ["member"];
  return ["leader"];
};

export interface ReadLetter {
  readonly kind: NotificationKind;
  readonly reader: ViewerKind;
  readonly detail: LetterDetail;
  readonly text: string;
}

/** Every kind of letter, written to each who gets it, in both kinds of detail. */
export async function composeEvery(world: World): Promise<ReadLetter[]> {
  const letters: ReadLetter[] = [];
  for (const kind of notificationKinds)
    for (const reader of readers(kind))
      for (const detail of ["detailed", "discreet"] as const) {
        const letter = await composeLetter(db.fresh, env(), row(world, kind, reader, detail));
        if ("next" in letter) throw new Error(`${kind} to ${reader}: ${letter.failure}`);
        const { subject, text, html, from, unsubscribeUrl = "" } = letter;
        letters.push({
          kind,
          reader,
          detail,
          text: [subject, from.name, text, html, unsubscribeUrl].join("\n"),
        });
      }
  return letters;
}

/** What the letters about members and activities name, in the state in which each is sent. */
function innerParams({ organizations }: World, kind: NotificationKind): Record<string, string | number> {
  const { main } = organizations;
  const { members, requests, handovers, invitations, announcements, activities } = main;
  if (!members || !requests || !handovers || !invitations || !announcements || !activities) return {};
  const signedUp = kind === "activity-cancelled" ? activities.cancelled : activities.public;
  return {
    role: "editor",
    invitationId: invitations.letter.id,
    requestId: (kind === "join-rejected" ? requests.rejected : requests.pending).id,
    memberId: (kind === "membership-ended" ? members.former : members.without).id,
    handoverId: (kind === "handover-answered" ? handovers.answered : handovers.pending).id,
    hostId: hostOf(organizations, kind)?.id ?? 0,
    signUpId: signedUp.signUps[0]?.id ?? 0,
    activityId: activities.hidden.activity.id,
    announcementId: announcements.sent.id,
  };
}

function hostOf({ approximate, unplaced }: World["organizations"], kind: NotificationKind) {
  if (kind === "cohosting-ended") return unplaced.endedHost;
  return (kind === "cohosting-answered" ? unplaced : approximate).host;
}

function row(world: World, kind: NotificationKind, reader: ViewerKind, detail: LetterDetail): Notification {
  const { main, unclaimed, absorbed } = world.organizations;
  const about = kind === "claim-invitation" ? unclaimed : main;
  const now = new Date();
  const idOf = (of: unknown) => Number((of as { id?: number } | undefined)?.id ?? 0);
  return {
    id: 0,
    uid: newToken(),
    kind,
    accountId: world.people.get(reader)?.id ?? null,
    addressHash: null,
    params: {
      organizationId: about.id,
      claimId: idOf(main.claim),
      documentId: idOf(main.document),
      termId: idOf(main.term),
      measureId: idOf(main.measure),
      mergeId: idOf(absorbed.merge),
      grantId: world.auditors?.id ?? 0,
      change: "added",
      ...innerParams(world, kind),
    },
    sealed: seal("letter", JSON.stringify({ token: newToken(), mail: "nadie@personas.test", name: "" })),
    locale: "es",
    detail,
    state: "pending",
    dueAt: now,
    attempts: 0,
    leasedUntil: null,
    leasedBy: null,
    messageId: `<${newToken()}@tejido.test>`,
    failure: null,
    giveUpAt: now,
    sentAt: null,
    createdAt: now,
  };
}

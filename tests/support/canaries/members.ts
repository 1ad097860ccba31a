import { hashToken, newToken, seal } from "#app/domain/secrets.server";
import type { ViewerKind } from "#tests/support/cast";
import { Marked, markedDay } from "./canaries";
import type { Plot } from "./organizations";
import { insiders } from "./people";

const day = 86_400_000;
const at = (word: string) => `${word}@canario.test`;

/** Everything that an organization keeps of its people, of who would like to join and of who is asked to. */
export async function plantMembers(plot: Plot) {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 30 * day);
  const members = await plantRoster(plot);
  const dues = await plantDues(plot, members);
  const reading = { accountId: plot.who("trainer"), expiresAt };
  await plot.put("rosterReadings", reading, { owner: "trainer" });
  const table = await plot.put(
    "rosterImports",
    {
      ...{ accountId: plot.who("leader"), state: "pending", fileName: (word: string) => `${word}.csv` },
      rows: (name: string) => [
        { row: 2, name, mail: null, phone: null, since: null, note: null, errors: [], likely: null },
      ],
    },
    { owner: "leader" },
  );
  return {
    ...{ members, dues, table },
    ...(await plantJoining(plot, now, expiresAt)),
    ...(await plantHandovers(plot, now, expiresAt)),
    ...(await plantAnnouncements(plot, now)),
  };
}

async function plantRoster({ put, who, month }: Plot) {
  let row = 0;
  const since = () => markedDay(`19${41 + row++}-${month}-21`);
  const present = { until: null, departure: null, departureReason: null };
  const withAccount = new Map<ViewerKind, { id: number; uid: string }>();
  for (const kind of Object.keys(insiders) as (keyof typeof insiders)[]) {
    const listed = kind === "member" || kind === "leader";
    const hers = { accountId: who(kind), listed, mail: null, since: since(), ...present };
    withAccount.set(kind, await put("members", hers, { owner: kind, listed }));
  }
  const without = await put("members", { accountId: null, mail: at, since: since(), ...present });
  const former = await put(
    "members",
    {
      ...{ accountId: who("newcomer"), mail: null, since: since(), departure: "removed" },
      until: markedDay(`1939-${month}-22`),
    },
    { owner: "newcomer" },
  );
  return { member: withAccount.get("member"), without, former };
}

async function plantDues(
  { put, who, at: number, month }: Plot,
  { member, without }: Awaited<ReturnType<typeof plantRoster>>,
) {
  const year = (tens: number) => new Marked(`18${tens}${number}`, [`18${tens}${number}`]);
  const given = { amountCents: 500, createdBy: who("leader") };
  const paidOn = markedDay(`1935-${month}-23`);
  const paid = { ...given, period: year(7), memberId: member?.id, paidOn, receiptNumber: 1 };
  const owed = { ...given, period: year(8), memberId: without.id, paidOn: null };
  return [await put("dues", paid, { owner: "member" }), await put("dues", owed)];
}

async function plantJoining({ put, watch, who }: Plot, now: Date, expiresAt: Date) {
  await put("joinPolicies", { open: true, updatedBy: who("leader") });
  const question = await put("joinQuestions", { required: true });
  const hers = { owner: "newcomer" } as const;
  const asked = {
    ...{ accountId: who("newcomer"), expiresAt },
    answers: (answer: string) => [{ question: "¿Por qué?", answer }],
  };
  const pending = await put("joinRequests", { ...asked, state: "pending", reply: null }, hers);
  const rejected = await put("joinRequests", { ...asked, state: "rejected", decidedAt: now }, hers);

  const token = newToken();
  const sealedToken = seal("invitation", token);
  const tokenHash = hashToken(token);
  watch("invitations.sealedToken", sealedToken);
  watch("invitations.tokenHash", tokenHash);
  const invited = { role: "member", state: "pending", createdBy: who("leader"), expiresAt };
  const link = await put("invitations", {
    ...{ ...invited, means: "link", places: 10, mail: null, tokenHash, sealedToken },
  });
  const letter = await put("invitations", {
    ...invited,
    means: "mail",
    places: 1,
    mail: at,
    sealedToken: null,
  });
  await put("invitationAcceptances", {
    ...{ organizationId: undefined, invitationId: link.id, accountId: who("member"), acceptedAt: now },
  });
  return { question, requests: { pending, rejected }, invitations: { link, letter }, invitationToken: token };
}

async function plantHandovers({ put, who }: Plot, now: Date, expiresAt: Date) {
  const offered = { fromAccountId: who("leader"), afterwards: "member", expiresAt };
  const handovers = {
    pending: await put(
      "handovers",
      { ...offered, toAccountId: who("editor"), state: "pending" },
      { owner: "editor" },
    ),
    answered: await put(
      "handovers",
      { ...offered, toAccountId: who("member"), state: "rejected", decidedAt: now },
      { owner: "member" },
    ),
  };
  return { handovers };
}

async function plantAnnouncements({ put, who }: Plot, now: Date) {
  const words = { locale: "es", organizationId: undefined };
  const said = { audience: "member", createdBy: who("leader") };
  const sent = await put("announcements", { ...said, sentAt: now, sentBy: who("leader"), recipients: 3 });
  await put("announcementTexts", { ...words, announcementId: sent.id });
  const draft = await put("announcements", said, { drafted: true });
  await put("announcementTexts", { ...words, announcementId: draft.id }, { drafted: true });
  return { announcements: { sent, draft } };
}

import { eq } from "drizzle-orm";
import { addDays, dayOf } from "#app/domain/calendar";
import { admit } from "#app/domain/memberships/admission.server";
import { hashToken, newToken, newUid, seal } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { dues } from "#db/schema/dues";
import { invitationAcceptances, invitations } from "#db/schema/invitations";
import { joinPolicies, joinQuestions, joinRequests } from "#db/schema/join-requests";
import { members } from "#db/schema/memberships";

const day = 86_400_000;

/** People of the first sample organization's roster who have no account; none of them exists. */
const neighbours: readonly { name: string; phone?: string; mail?: string; note?: string; left?: true }[] = [
  { name: "Amparo Chalá (muestra)", phone: "+1 202 555 0111", note: "Guarda las llaves de la casa comunal" },
  { name: "Blanca Imbaquingo (muestra)", phone: "+1 202 555 0112" },
  { name: "Deysi Montaño (muestra)", note: "Habla por radio los domingos" },
  { name: "Esperanza Tulcanaza (muestra)", mail: "esperanza@muestra.invalid" },
  { name: "Fanny Cuásquer (muestra)", phone: "+1 202 555 0113" },
  { name: "Gladys Rincón (muestra)" },
  { name: "Hilda Narváez (muestra)", phone: "+1 202 555 0114", note: "Cuida a los niños en las reuniones" },
  { name: "Irma Sevilla (muestra)", left: true },
];

/** People on the rosters of the organizations that follow, three to each. */
const others = [
  ...["Jhon Caicedo", "Karina Pozo", "Lourdes Ichau", "Manuel Erazo", "Nelly Yar", "Olga Bolaños"],
  ...["Pablo Quelal", "Queta Mina", "Rubén Ayala", "Sonia Taimal", "Teresa Ruano", "Ulises Paredes"],
].map((name) => `${name} (muestra)`);

interface Roster {
  readonly organizationId: number;
  readonly leader: Person;
  readonly editor: Person;
  readonly member: Person;
  /** Someone who would like to join. */
  readonly newcomer: Person;
}

/** Gives the first sample organization its people, a door to join by, a link of invitation and two months of dues. */
export async function seedMembers(tx: Tx, roster: Roster, since: Date, now: Date): Promise<void> {
  const { organizationId, leader, editor, member } = roster;
  await admit(tx, { organizationId, accountId: editor.id, role: "editor", by: leader.id }, since);
  await admit(tx, { organizationId, accountId: member.id, role: "member", by: leader.id }, since);
  for (const { id } of [leader, member])
    await tx.update(members).set({ listed: true }).where(eq(members.accountId, id));
  for (const [at, { left, ...neighbour }] of neighbours.entries())
    await tx.insert(members).values({
      ...without(organizationId, neighbour.name, since, leader),
      ...neighbour,
      since: addDays(dayOf(since), -30 * at),
      ...(left && { until: addDays(dayOf(now), -40), departure: "left" as const }),
    });
  await seedJoining(tx, roster, now);
  await seedDues(tx, organizationId, leader, now);
}

/** Gives another sample organization some people without an account. */
export async function seedNeighbours(
  tx: Tx,
  organizationId: number,
  leader: Person,
  { place, since }: { readonly place: number; readonly since: Date },
): Promise<void> {
  for (const name of others.slice((place * 3) % others.length, ((place * 3) % others.length) + 3))
    await tx.insert(members).values(without(organizationId, name, since, leader));
}

const without = (organizationId: number, name: string, since: Date, by: Person) => ({
  ...{ uid: newUid(), organizationId, name, nameKey: fold(name), since: dayOf(since) },
  ...{ createdAt: since, createdBy: by.id, updatedAt: since },
});

const questions = [
  { question: "¿Cómo supo de nosotras?", required: false },
  { question: "¿Por qué le gustaría ser parte?", required: true },
] as const;

async function seedJoining(tx: Tx, { organizationId, leader, member, newcomer }: Roster, now: Date) {
  const at = new Date(now.getTime() - 20 * day);
  await tx.insert(joinPolicies).values({
    organizationId,
    open: true,
    introduction: "Nos reunimos los sábados en la casa comunal. Venga una vez y después decide.",
    updatedAt: at,
    updatedBy: leader.id,
  });
  for (const one of questions)
    await tx.insert(joinQuestions).values({ ...one, uid: newUid(), organizationId, createdAt: at });
  await tx.insert(joinRequests).values({
    ...{ uid: newUid(), organizationId, accountId: newcomer.id, state: "pending" },
    answers: [
      { question: questions[0].question, answer: "Por la radio del barrio" },
      { question: questions[1].question, answer: "Llegué hace poco y quiero conocer a otras mujeres." },
    ],
    createdAt: new Date(now.getTime() - 2 * day),
    expiresAt: new Date(now.getTime() + 58 * day),
  });
  const token = newToken();
  const [link] = await tx
    .insert(invitations)
    .values({
      ...{ uid: newUid(), organizationId, role: "member", means: "link", state: "pending" },
      ...{ tokenHash: hashToken(token), sealedToken: seal("invitation", token), places: 20, taken: 1 },
      ...{ createdAt: at, createdBy: leader.id, expiresAt: new Date(now.getTime() + 10 * day) },
    })
    .returning({ id: invitations.id });
  if (link)
    await tx
      .insert(invitationAcceptances)
      .values({ invitationId: link.id, accountId: member.id, acceptedAt: at });
}

/** Two dollars a month: nearly everyone gave last month's, half of them this one's. */
async function seedDues(tx: Tx, organizationId: number, leader: Person, now: Date): Promise<void> {
  const paying = await tx
    .select({ id: members.id, until: members.until })
    .from(members)
    .where(eq(members.organizationId, organizationId))
    .orderBy(members.id);
  const present = paying.filter(({ until }) => until === null);
  const thisMonth = dayOf(now).slice(0, 7);
  const lastMonth = addDays(`${thisMonth}-01`, -1).slice(0, 7);
  let receiptNumber = 0;
  for (const [period, share] of [
    [lastMonth, 5],
    [thisMonth, 2],
  ] as const)
    for (const [at, { id }] of present.entries()) {
      const paid = share === 2 ? at % 2 === 0 : at % share !== share - 1;
      await tx.insert(dues).values({
        ...{ uid: newUid(), organizationId, memberId: id, period, amountCents: 200 },
        ...(paid && { paidOn: `${period}-01`, receiptNumber: ++receiptNumber }),
        ...{ createdAt: now, createdBy: leader.id, updatedAt: now },
      });
    }
}

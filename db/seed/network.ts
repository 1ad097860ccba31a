import { eq } from "drizzle-orm";
import { hashPassword } from "#app/domain/accounts/password.server";
import { readChannel } from "#app/domain/channels/channels";
import { insertChannels } from "#app/domain/channels/channels.server";
import { type SampleAccount, sampleAccountsKey, samplePassword } from "#app/domain/demo/sample-account";
import { editOrganization } from "#app/domain/organizations/edition.server";
import { loadOrganization } from "#app/domain/organizations/loading.server";
import type { OrganizationData } from "#app/domain/organizations/organization.schema";
import { publishOrganization } from "#app/domain/organizations/publication.server";
import { registerOrganization } from "#app/domain/organizations/registration.server";
import { returnOrganization } from "#app/domain/organizations/return.server";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import { insertSupports } from "#app/domain/supports/supports.server";
import type { Person } from "#app/domain/viewer";
import type { Db, Tx } from "#db/client/index";
import { installation } from "#db/schema/installation";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";
import { createSampleAccount, giveSampleGrant, giveSecondFactor } from "./accounts";
import { type SeededOrganization, seedActivity } from "./activities";
import { seedAnnouncement } from "./announcements";
import { seedCourses } from "./courses";
import { seedMembers, seedNeighbours } from "./members";
import { loadedOrganizations, type SampleOrganization, sampleOrganizations } from "./organizations";
import { mailOf, sampleLeaders, samplePeople } from "./people";
import { sampleChannels, sampleExtras, sampleSupports } from "./profiles";
import { sampleActivities } from "./sample-activities";

const day = 86_400_000;

/**
 * Writes the sample network by calling the domain, as if its people had come over the last four months: one account
 * of each kind, and some fifty made-up organizations in real cantons, each in a transaction of its own. Answers the
 * accounts one can enter as; once they are written down, the sample is whole.
 */
export async function seedNetwork(
  db: Db,
  now = new Date(),
): Promise<{ accounts: readonly SampleAccount[]; password: string }> {
  const passwordHash = await hashPassword(samplePassword);
  const start = new Date(now.getTime() - 120 * day);
  const people = await db.tx((tx) => seedPeople(tx, passwordHash, start));
  const organizations = await seedOrganizations(db, people, start, now);
  await db.tx((tx) => seedCourses(tx, personOf(people, "formacion"), start));
  for (const activity of sampleActivities)
    await db.tx((tx) => seedActivity(tx, activity, { organizations, people, now }));
  const accounts = await db.tx(async (tx) => {
    const accounts = samplePeople.map(({ key, name, part }) => ({
      uid: personOf(people, key).uid,
      name,
      mail: mailOf(key),
      part,
    }));
    await tx
      .insert(installation)
      .values({ key: sampleAccountsKey, value: JSON.stringify(accounts), updatedAt: now });
    return accounts;
  });
  return { accounts, password: samplePassword };
}

type People = ReadonlyMap<string, Person>;

function personOf(people: People, key: string): Person {
  const person = people.get(key);
  if (!person) throw new Error(`The sample has no ${key}.`);
  return person;
}

async function seedPeople(tx: Tx, passwordHash: string, start: Date): Promise<People> {
  const people = new Map<string, Person>();
  for (const sample of [...samplePeople, ...sampleLeaders]) {
    people.set(sample.key, await createSampleAccount(tx, sample, passwordHash, start));
  }
  const admin = personOf(people, "admin");
  const second = personOf(people, "admin2");
  for (const sample of samplePeople) {
    if (!("grant" in sample)) continue;
    const person = personOf(people, sample.key);
    await giveSecondFactor(tx, person, start);
    const givers =
      sample.key === "admin"
        ? { grantedBy: null, approvedBy: null }
        : sample.key === "admin2"
          ? { grantedBy: admin.id, approvedBy: null }
          : { grantedBy: admin.id, approvedBy: second.id };
    await giveSampleGrant(tx, person, sample.grant, givers, start);
  }
  return people;
}

/** Letters of the past: nobody gets them now. */
const letGo = (tx: Tx) =>
  tx.update(notifications).set({ state: "sent", attempts: 1, sentAt: notifications.createdAt, sealed: null });

async function seedOrganizations(
  db: Db,
  people: People,
  start: Date,
  now: Date,
): Promise<ReadonlyMap<string, SeededOrganization>> {
  const seeded = new Map<string, SeededOrganization>();
  const cantons = new Map(
    (
      await db.fresh
        .select({ code: territories.code, id: territories.id })
        .from(territories)
        .where(eq(territories.level, "canton"))
    ).map((canton) => [canton.code, canton.id]),
  );
  const networks = personOf(people, "redes");
  for (const [n, sample] of sampleOrganizations.entries()) {
    const leader =
      n === 0
        ? personOf(people, "lideresa")
        : personOf(people, sampleLeaders[n % sampleLeaders.length]?.key ?? "");
    const canton = cantons.get(sample.canton);
    if (canton === undefined) throw new Error(`The sample names the unknown canton ${sample.canton}.`);
    const age = sample.old ? 240 : 0;
    const at = (days: number) => new Date(start.getTime() + (n * 2 + days - age) * day);
    await db.tx(async (tx) => {
      const { id } = await registerOrganization(tx, leader, dataOf(sample, canton), at(1));
      seeded.set(sample.name, { id, cantonId: canton, leader });
      if (n === 0) await seedFirst(tx, id, people, at(1), now);
      else if (n < 13) await seedNeighbours(tx, id, leader, { place: n, since: at(1) });
      const leading = { ...leader, roles: [{ organizationId: id, role: "leader" as const, verified: true }] };
      await complete(tx, { id, leader: leading, canton }, { sample, n, cantons }, at(2));
      await bringTo(tx, sample.state ?? "published", { id, leader: leading, networks }, at);
      await letGo(tx);
    });
  }
  for (const [n, sample] of loadedOrganizations.entries()) {
    const canton = cantons.get(sample.canton);
    if (canton === undefined) throw new Error(`The sample names the unknown canton ${sample.canton}.`);
    const at = new Date(start.getTime() + n * day);
    await db.tx((tx) => loadOrganization(tx, networks, dataOf(sample, canton), {}, at));
  }
  return seeded;
}

/** The organization of the sample's own leader has people of every part. */
async function seedFirst(tx: Tx, organizationId: number, people: People, since: Date, now: Date) {
  const [leader, editor, member, newcomer] = [
    personOf(people, "lideresa"),
    personOf(people, "edicion"),
    personOf(people, "integrante"),
    personOf(people, "nueva"),
  ];
  await seedMembers(tx, { organizationId, leader, editor, member, newcomer }, since, now);
  const sentAt = new Date(now.getTime() - 4 * day);
  await seedAnnouncement(tx, organizationId, leader, { recipients: 2, sentAt });
}

/** Its leader says the rest: coverage, languages, channels, what they offer and look for. */
async function complete(
  tx: Tx,
  organization: { id: number; leader: Person; canton: number },
  { sample, n, cantons }: { sample: SampleOrganization; n: number; cantons: ReadonlyMap<string, number> },
  now: Date,
): Promise<void> {
  const { id, leader, canton } = organization;
  const { coverage, ...extras } = sampleExtras(sample, n);
  if (sample.state !== undefined) return;
  const covered = coverage.flatMap((code) => cantons.get(code) ?? []);
  const channels = sampleChannels(sample, n).map(({ kind, typed, audience }) => {
    const channel = readChannel(kind, typed);
    if (typeof channel === "string") throw new Error(`The sample has an impossible ${kind}.`);
    return { kind, audience, ...channel };
  });
  await insertChannels(tx, id, channels, now);
  await insertSupports(tx, id, sampleSupports(sample, n), now);
  await editOrganization(
    tx,
    leader,
    { id },
    { ...dataOf(sample, canton), ...extras, coverage: covered },
    1,
    now,
  );
}

const dataOf = (sample: Omit<SampleOrganization, "state">, canton: number): OrganizationData => ({
  name: sample.name,
  acronym: sample.acronym ?? null,
  kind: sample.kind,
  legalForm: sample.legalForm,
  formedBy: sample.formedBy,
  mission: `${sample.mission} (Organización inventada para la muestra.)`,
  themes: [...sample.themes],
  canton,
});

async function bringTo(
  tx: Tx,
  state: "draft" | "in-review" | "returned" | "published",
  { id, leader, networks }: { id: number; leader: Person; networks: Person },
  at: (days: number) => Date,
): Promise<void> {
  if (state === "draft") return;
  await submitOrganization(tx, leader, { id }, at(3));
  if (state === "in-review") return;
  if (state === "returned") {
    await returnOrganization(
      tx,
      networks,
      { id },
      "Cuéntenos en la misión en qué barrios se reúnen y con quiénes trabajan.",
      at(5),
    );
    return;
  }
  const version = (
    await tx
      .select({ version: organizations.version })
      .from(organizations)
      .where(eq(organizations.id, id))
      .limit(1)
  )[0]?.version;
  if (version !== undefined) await publishOrganization(tx, networks, { id, version }, at(6));
}

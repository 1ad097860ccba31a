import { and, eq } from "drizzle-orm";
import { readChannel } from "#app/domain/channels/channels";
import { insertChannels } from "#app/domain/channels/channels.server";
import { admit } from "#app/domain/memberships/admission.server";
import type { EditionData, OrganizationData } from "#app/domain/organizations/organization.schema";
import { publishOrganization } from "#app/domain/organizations/publication.server";
import { registerOrganization } from "#app/domain/organizations/registration.server";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import type { OrganizationRole } from "#db/schema/memberships";
import { type Organization, organizations } from "#db/schema/organizations";
import type { Audience, ChannelKind } from "#db/schema/profiles";
import { territories } from "#db/schema/territories";
import { db } from "./database";
import { asPerson, person, staff, type TestPerson } from "./people";

/** What the form of an organization sends, the canton by its code. */
export const organizationFields = {
  name: "Colectiva Raíces y Caminos",
  acronym: "CRC",
  kind: "collective",
  legalForm: "informal",
  formedBy: "mixed",
  mission: "Acompañamos a familias que llegan al barrio y a las que ya estaban.",
  themes: ["integration", "women"],
  canton: "1701",
} as const;

type Facts = Partial<Omit<OrganizationData, "canton">> & {
  /** INEC code of its canton. */
  readonly canton?: string;
  readonly leader?: TestPerson;
};

let count = 0;

/** The identity of a canton, by its INEC code. */
export async function cantonId(code: string): Promise<number> {
  const [found] = await db.fresh
    .select({ id: territories.id })
    .from(territories)
    .where(and(eq(territories.level, "canton"), eq(territories.code, code)))
    .limit(1);
  if (!found) throw new Error(`there is no canton ${code}`);
  return found.id;
}

/** The same as the domain takes it, under a name of its own. */
export async function organizationData(facts: Omit<Facts, "leader"> = {}): Promise<OrganizationData> {
  count += 1;
  const { canton = organizationFields.canton, ...said } = facts;
  return {
    ...organizationFields,
    name: `${organizationFields.name} ${count}`,
    acronym: null,
    ...said,
    themes: [...(said.themes ?? organizationFields.themes)],
    canton: await cantonId(canton),
  };
}

/** The same as an edition takes it: what is not said is empty. */
export const editionData = async (
  facts: Omit<Facts, "leader"> & Partial<Omit<EditionData, "canton">> = {},
): Promise<EditionData> => ({
  founded: null,
  coverage: [],
  languages: [],
  populations: [],
  ...facts,
  ...(await organizationData(facts)),
});

/** A draft, written by its leader (someone new, where none is named). */
export async function draft({
  leader,
  ...facts
}: Facts = {}): Promise<Organization & { leader: TestPerson }> {
  const data = await organizationData(facts);
  const writer = leader ?? (await person(`Líder ${count}`));
  const viewer = await asPerson(writer);
  const { id } = await db.tx((tx) => registerOrganization(tx, viewer, data));
  return { ...(await current(id)), leader: writer };
}

/** A draft that its leader handed in, waiting for networks staff. */
export async function submitted(facts: Facts = {}): Promise<Organization & { leader: TestPerson }> {
  const organization = await draft(facts);
  const leader = await asPerson(organization.leader);
  await db.tx((tx) => submitOrganization(tx, leader, organization));
  return { ...(await current(organization.id)), leader: organization.leader };
}

/** A profile that everyone sees, published by someone of networks. */
export async function published(facts: Facts = {}): Promise<Organization & { leader: TestPerson }> {
  const organization = await submitted(facts);
  const networks = await asPerson(await staff("networks"));
  await db.tx((tx) => publishOrganization(tx, networks, organization));
  return { ...(await current(organization.id)), leader: organization.leader };
}

/** Gives a person a role in an organization from now on. */
export async function join(
  someone: { readonly id: number },
  organization: { readonly id: number },
  role: OrganizationRole,
  now = new Date(),
): Promise<void> {
  await db.tx((tx) => admit(tx, { organizationId: organization.id, accountId: someone.id, role }, now));
}

/** The row as it stands now. */
export async function current(id: number): Promise<Organization> {
  const [found] = await db.fresh.select().from(organizations).where(eq(organizations.id, id)).limit(1);
  if (!found) throw new Error(`organization ${id} is gone`);
  return found;
}

/** Gives an organization ways to be reached, each to be seen by someone else. */
export async function giveChannels(
  organization: { readonly id: number },
  channels: readonly (readonly [kind: ChannelKind, typed: string, audience: Audience])[],
): Promise<void> {
  const read = channels.map(([kind, typed, audience]) => {
    const channel = readChannel(kind, typed);
    if (typeof channel === "string") throw new Error(`${typed} is no ${kind}`);
    return { kind, audience, ...channel };
  });
  await db.tx((tx) => insertChannels(tx, organization.id, read, new Date()));
}

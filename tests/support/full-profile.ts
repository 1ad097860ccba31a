import { newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import type { OrganizationRole } from "#db/schema/memberships";
import type { Theme } from "#db/schema/organizations";
import type { Language, Population, Support } from "#db/schema/profiles";
import { db } from "./database";

/** What a profile can have, as numbers that stand for entries: the same number in two profiles is the same entry. */
export interface Filling {
  readonly themes: readonly Theme[];
  readonly languages: readonly Language[];
  readonly populations: readonly Population[];
  readonly cantons: readonly number[];
  readonly supports: readonly Support[];
  readonly contacts: readonly number[];
  readonly members: readonly {
    readonly who: number;
    readonly role: OrganizationRole;
    readonly ended: boolean;
  }[];
  readonly claimants: readonly number[];
  readonly requirements: readonly number[];
  readonly documents: number;
  readonly terms: number;
  readonly flags: number;
  readonly measures: number;
  readonly questions: readonly number[];
}

interface World {
  /** Accounts, cantons and requirements, of which a filling names some. */
  readonly accounts: readonly number[];
  readonly cantons: readonly number[];
  readonly requirements: readonly number[];
}

/** Gives an organization everything that a filling says, straight into the tables. */
export async function fill(
  { id: organizationId }: { readonly id: number },
  filling: Filling,
  world: World,
): Promise<void> {
  const now = new Date();
  const day = "2027-01-31";
  const of = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  const times = (count: number) => Array.from({ length: count }, (_, at) => at);
  const rows: readonly (readonly [keyof typeof tables, readonly object[]])[] = [
    ["organizationThemes", filling.themes.map((theme) => ({ theme }))],
    ["organizationLanguages", filling.languages.map((language) => ({ language }))],
    ["organizationPopulations", filling.populations.map((population) => ({ population }))],
    ["organizationCoverage", filling.cantons.map((at) => ({ cantonId: of(world.cantons, at) }))],
    [
      "organizationSupports",
      filling.supports.map((support) => ({ uid: newUid(), side: "offer", support, createdAt: now })),
    ],
    [
      "organizationChannels",
      filling.contacts.map((at) => ({
        uid: newUid(),
        kind: "phone",
        value: `+59399000000${at}`,
        valueKey: `59399000000${at}`,
        audience: "public",
        createdAt: now,
      })),
    ],
    [
      "memberships",
      filling.members.map(({ who, role, ended }) => ({
        accountId: of(world.accounts, who),
        role,
        since: now,
        until: ended ? now : null,
        createdAt: now,
      })),
    ],
    [
      "claims",
      filling.claimants.map((who) => ({
        uid: newUid(),
        accountId: of(world.accounts, who),
        proof: "Participo desde el comienzo.",
        state: "pending",
        createdAt: now,
      })),
    ],
    [
      "requirementMarks",
      filling.requirements.map((at) => ({
        requirementId: of(world.requirements, at),
        state: "done",
        updatedAt: now,
      })),
    ],
    [
      "organizationDocuments",
      times(filling.documents).map((at) => ({
        uid: newUid(),
        kind: "statutes",
        title: `Estatuto ${at}`,
        issuer: "La asamblea",
        expiresOn: day,
        createdAt: now,
        updatedAt: now,
      })),
    ],
    [
      "boardTerms",
      times(filling.terms).map((at) => ({
        uid: newUid(),
        position: "president",
        holder: `Presidenta ${at}`,
        startsOn: `2025-0${at + 1}-01`,
        endsOn: `2027-0${at + 1}-01`,
        createdAt: now,
        updatedAt: now,
      })),
    ],
    [
      "flags",
      times(filling.flags).map(() => ({
        uid: newUid(),
        reason: "wrong-data",
        state: "open",
        createdAt: now,
      })),
    ],
    [
      "measures",
      times(filling.measures).map((at) => ({
        uid: newUid(),
        kind: at % 2 === 0 ? "warn" : "hide",
        reason: "Falta corregir el correo",
        takenAt: now,
      })),
    ],
    [
      "freshnessQuestions",
      filling.questions.map((who) => ({
        accountId: of(world.accounts, who),
        tokenHash: newUid(),
        createdAt: now,
        expiresAt: now,
      })),
    ],
  ];
  await db.tx(async (tx) => {
    for (const [name, values] of rows)
      for (const value of values)
        await tx.insert(tables[name] as typeof tables.leases).values({ organizationId, ...value } as never);
  });
}

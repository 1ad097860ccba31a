import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import type { BoardPosition } from "#db/schema/boards";
import { listFormer } from "./former.server";
import { listHeldPositions } from "./positions.server";
import { findOpenReading, listReadings } from "./readings.server";
import { canAskForNames, canKeepRoster, rosterViewOf } from "./roster.policy";
import type { RosterQuery } from "./roster.schema";
import { countRoster, listRoster, type RosterEntry } from "./roster.server";
import { listShownNames } from "./shown-names.server";
import { listLikelyTwice } from "./twice.server";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
  readonly inScope: number;
}

/** What a person is shown of an organization's roster; undefined where it is nothing. */
export async function readRoster(
  read: Reader,
  person: Person,
  subject: Subject,
  query: RosterQuery,
  now = new Date(),
) {
  const open = canAskForNames(person, subject)
    ? await findOpenReading(read, person, subject.id, now)
    : undefined;
  const view = rosterViewOf(person, subject, open !== undefined);
  switch (view) {
    case undefined:
      return undefined;
    case "full": {
      const keeps = canKeepRoster(person, subject);
      const readings = keeps ? await listReadings(read, subject.id) : [];
      return query.former
        ? { view: "former" as const, former: await listFormer(read, subject.id, query), readings }
        : {
            view,
            current: await readCurrent(read, subject.id, query, now),
            twice: keeps && isPlain(query) ? await listLikelyTwice(read, subject.id) : [],
            readings,
          };
    }
    case "names": {
      const { entries, ...roster } = await listRoster(read, subject.id, query);
      const names = entries.map(({ uid, name, role, since }) => ({ uid, name, role, since }));
      return { view, entries: names, ...roster, openUntil: open };
    }
    case "shown":
      return {
        view,
        ...(await listShownNames(read, subject.id, person, query)),
        mayAsk: canAskForNames(person, subject),
      };
    case "counts":
      return {
        view,
        tally: await countRoster(read, subject.id),
        mayAsk: canAskForNames(person, subject),
      };
  }
}

/** The roster as it is first opened, without any question. */
const isPlain = ({ q, filter, page }: RosterQuery): boolean => q === "" && filter === undefined && page === 1;

/** Someone on the roster, and the positions of the board that someone of her name holds. */
export type PositionedEntry = Omit<RosterEntry, "nameKey"> & { readonly positions: readonly BoardPosition[] };

async function readCurrent(read: Reader, organizationId: number, query: RosterQuery, now: Date) {
  const { entries, ...roster } = await listRoster(read, organizationId, query);
  const positions = await listHeldPositions(read, organizationId, now);
  return {
    ...roster,
    entries: entries.map(
      ({ nameKey, ...entry }): PositionedEntry => ({ ...entry, positions: positions.get(nameKey) ?? [] }),
    ),
  };
}

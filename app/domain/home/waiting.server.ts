import { staleSince } from "#app/domain/freshness/freshness";
import type { listMine } from "#app/domain/memberships/mine.server";
import { isReturned } from "#app/domain/organizations/state";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { listDeadlines } from "./deadlines.server";
import { listCohosting, listHandovers, listInvitedTo } from "./offers.server";
import { listJoinRequests, listOwnRequests } from "./requests.server";
import type { Task } from "./tasks";
import { listUnfinished } from "./unfinished.server";

type Mine = Awaited<ReturnType<typeof listMine>>;

/** Organizations of one person that are looked at. */
const mostOrganizations = 500;

/** What waits for a person today, the most urgent first: what lapses, what others wait for, what has to be kept true. */
export async function listTasks(read: Reader, person: Person, mine: Mine, now = new Date()): Promise<Task[]> {
  const own = mine.slice(0, mostOrganizations);
  const kept = own.filter(({ role, state }) => role !== "member" && state !== "archived");
  const led = kept.filter(({ role }) => role === "leader");
  const ids = (some: Mine) => some.map(({ id }) => id);
  return [
    ...(await listInvitedTo(read, person, now)),
    ...(await listHandovers(read, person, now)),
    ...(await listUnfinished(read, ids(kept), now)),
    ...(await listJoinRequests(read, ids(led), now)),
    ...(await listCohosting(read, ids(led))),
    ...kept.flatMap(toMend),
    ...led.flatMap((organization) => toConfirm(organization, now)),
    ...(await listDeadlines(
      read,
      kept.map(({ id, name, slug }) => ({ id, organization: name, slug })),
      now,
    )),
    ...(await listOwnRequests(read, person, now)),
  ];
}

function toMend(organization: Mine[number]): Task[] {
  const { name, slug, returnedReason } = organization;
  return isReturned(organization)
    ? [{ task: "returned", organization: name, slug, reason: returnedReason }]
    : [];
}

function toConfirm(organization: Mine[number], now: Date): Task[] {
  const { name, slug } = organization;
  return staleSince(organization, now) ? [{ task: "stale", organization: name, slug }] : [];
}

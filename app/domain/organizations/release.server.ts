import { listLeaders } from "#app/domain/memberships/leaders.server";
import type { Tx } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { movable } from "./moving.server";
import { moves } from "./state";

/** Opens a published profile that nobody leads any more to whoever claims it; one that is led stays as it is. */
export async function releaseUnled(tx: Tx, { id }: { readonly id: number }): Promise<void> {
  if ((await listLeaders(tx, id)).length > 0) return;
  await tx.update(organizations).set({ state: moves.release.to }).where(movable("release", id));
}

import type { DueState } from "#app/domain/dues/due.schema";

/** Whether dues are paid, as the address says it. */
export const stateNames = { paid: "pagados", owed: "pendientes" } as const satisfies Record<DueState, string>;

export const stateNamed = (name: string | null): DueState | undefined =>
  (Object.keys(stateNames) as DueState[]).find((state) => stateNames[state] === name);

/** What can fall due; each kind has its handler in `handlers.ts`. */
export const taskKinds = [
  "freshness",
  "claim-expiry",
  "document-expiry",
  "board-term-end",
  "invitation-expiry",
  "join-request-expiry",
  "handover-expiry",
  "cohosting-expiry",
] as const;
export type TaskKind = (typeof taskKinds)[number];

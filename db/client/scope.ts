import { AsyncLocalStorage } from "node:async_hooks";

interface Scope {
  open: boolean;
}

/** How long a transaction's body may take; it holds locks that others wait for. */
const bodyLimitMs = 15_000;

/** Which asynchronous work belongs to an open transaction of one database. */
export interface Scopes {
  /** Throws inside an open transaction: a second one would wait for the first for ever. */
  refuseNested(): void;
  /** Throws unless called from the body of a transaction that has not ended. */
  requireOpen(): void;
  /** Runs a transaction's body; its handle works until the body ends, and no longer. */
  run<T>(body: () => Promise<T>): Promise<T>;
}

export function transactionScopes(): Scopes {
  const scopes = new AsyncLocalStorage<Scope>();
  return {
    refuseNested() {
      if (scopes.getStore()?.open)
        throw new Error("db.tx was called inside a transaction: hand its tx on instead");
    },
    requireOpen() {
      if (!scopes.getStore()?.open) throw new Error("a transaction's handle was used outside its body");
    },
    async run(body) {
      const scope = { open: true };
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(Object.assign(new Error("a transaction's body took too long"), { code: "TX_TOO_LONG" }));
        }, bodyLimitMs);
      });
      try {
        // A body may return a query that is still to be run: it is awaited inside, not by the caller.
        return await Promise.race([scopes.run(scope, async () => await body()), limit]);
      } finally {
        clearTimeout(timer);
        scope.open = false;
      }
    },
  };
}

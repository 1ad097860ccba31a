import { z } from "zod";
import { open, seal } from "#app/domain/secrets.server";
import type { AppLoadContext } from "./context";

const lasts = 5 * 60_000;

/** A sign-in whose password was right and whose second factor is still to come. */
const Pending = z.object({
  accountId: z.number(),
  shared: z.boolean(),
  passwordChangedAt: z.number(),
  until: z.number(),
});
export type PendingSignIn = Omit<z.output<typeof Pending>, "until">;

/** Keeps it for five minutes, sealed in the browser that typed the password. */
export function keepPending(
  { cookies }: Pick<AppLoadContext, "cookies">,
  pending: PendingSignIn,
  now = Date.now(),
): void {
  const sealed = seal("cookie", `pending:${JSON.stringify({ ...pending, until: now + lasts })}`);
  cookies.set("pending", sealed, { maxAge: lasts / 1000 });
}

/** The sign-in that waits in this browser; undefined where there is none or its five minutes are over. */
export function findPending(
  { cookies }: Pick<AppLoadContext, "cookies">,
  now = Date.now(),
): PendingSignIn | undefined {
  const opened = open("cookie", cookies.get("pending") ?? "");
  if (!opened?.startsWith("pending:")) return undefined;
  const pending = Pending.parse(JSON.parse(opened.slice("pending:".length)));
  return pending.until > now ? pending : undefined;
}

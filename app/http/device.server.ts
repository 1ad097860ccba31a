import { keyedHash, newUid } from "#app/domain/secrets.server";
import type { AppLoadContext } from "./context";

const signed = (id: string) => `${id}.${keyedHash("cookie", `device:${id}`)}`;

/** The name we gave this browser, for counting attempts only; undefined where it brought none of ours. */
export function knownDevice({ cookies }: Pick<AppLoadContext, "cookies">): string | undefined {
  const cookie = cookies.get("device");
  const id = cookie?.split(".", 1)[0];
  return id && cookie === signed(id) ? id : undefined;
}

/** Gives a browser without a name one, for as long as it is open: what it tries is then counted apart from its network. */
export function nameDevice(context: Pick<AppLoadContext, "cookies">): void {
  if (!knownDevice(context)) context.cookies.set("device", signed(newUid()));
}

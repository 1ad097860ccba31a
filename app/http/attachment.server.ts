import type { DeskRefusal } from "#app/domain/desk/refusal";
import { zone } from "#app/locales/zone";

type Started = { readonly bytes: ReadableStream<Uint8Array> } | { readonly refusal: DeskRefusal };

/** The bytes of the desk. @throws 503 where it is busy or closing, 500 where the job broke */
export function started(from: Started): ReadableStream<Uint8Array> {
  if ("bytes" in from) return from.bytes;
  const waits = from.refusal === "busy" || from.refusal === "stopped";
  throw new Response(null, { status: waits ? 503 : 500 });
}

/**
 * A file that the browser saves and nobody keeps on the way.
 * @param name of the file, in letters of ASCII; the day of today follows it
 */
export function attachment(
  bytes: ReadableStream<Uint8Array>,
  { name, extension, type }: { name: string; extension: string; type: string },
  now = new Date(),
): Response {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}-${day}.${extension}"`,
      "Cache-Control": "no-store",
    },
  });
}

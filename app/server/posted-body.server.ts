import type { IncomingMessage } from "node:http";

/** A browser that sends more than we take gets to finish up to here, so that it can read our answer. */
const drained = 1024 * 1024;
/** How long a form may take to arrive. */
const patience = 30_000;

/**
 * The body of a post, or undefined where it is larger than `limit` bytes; what is over the limit is let go unread.
 * @throws when the sender breaks off
 */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => req.destroy(new Error("the sender is too slow")), patience);
    req.once("close", () => clearTimeout(late));
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > drained) resolve(undefined);
    });
    req.on("end", () => {
      clearTimeout(late);
      resolve(size > limit ? undefined : Buffer.concat(chunks));
    });
    req.on("error", reject);
    req.on("close", () => reject(new Error("the sender broke off")));
  });
}

import type { Readable } from "node:stream";
import { spreadsheetLimits } from "#app/domain/spreadsheets/spreadsheet";

const megabyte = 1024 * 1024;

/** The pages whose form may carry a file, by their pattern in the route table, and how many bytes it may have. */
export const uploadLimits = {
  "/organizaciones/:slug/logo": 5 * megabyte,
  "/organizaciones/:slug/documentos/nuevo": 10 * megabyte,
  "/organizaciones/:slug/documentos/:uid": 10 * megabyte,
  "/organizaciones/:slug/reclamo": 5 * megabyte,
  "/organizaciones/:slug/miembros/importacion": 2 * megabyte,
  "/gestion/importaciones/nueva": spreadsheetLimits.bytes,
} as const satisfies Readonly<Record<string, number>>;

/** How many bytes of files this process holds at once; who comes later is asked to wait a moment. */
export const mostHeld = 40 * megabyte;
let held = 0;

/** The body of a post that carries a file, still on its way: nothing of it is read before someone may send it. */
export interface PostedUpload {
  readonly body: Readable;
  readonly contentType: string;
  /** Makes room for so many more bytes; false where the process holds too many already. */
  hold(bytes: number): boolean;
}

/** A body that may be read as a form with a file; `release` gives back the room it took, once it is answered. */
export function expectUpload(body: Readable, contentType: string): PostedUpload & { release(): void } {
  let mine = 0;
  return {
    body,
    contentType,
    hold(bytes) {
      if (held + bytes > mostHeld) return false;
      held += bytes;
      mine += bytes;
      return true;
    },
    release() {
      held -= mine;
      mine = 0;
    },
  };
}

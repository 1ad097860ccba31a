import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findReadableFile } from "#app/domain/files/access.server";
import { openFile } from "#app/domain/files/storage.server";
import { fileHeaders } from "#app/http/file-headers.server";
import { found } from "#app/http/guards.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const file = found(await findReadableFile(context.read, context.viewer, params.uid ?? ""));
  const bytes = Readable.toWeb(Readable.from(openFile(context.read, file.id))) as ReadableStream<Uint8Array>;
  return new Response(bytes, { headers: fileHeaders(file) });
}

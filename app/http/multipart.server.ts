import type { Readable } from "node:stream";
import Busboy from "@fastify/busboy";
import type { FileFault } from "#app/domain/files/recognition";
import { oneLine } from "#app/domain/text";
import { addField, maxBodyBytes, maxFields, maxNameLength, type PostedFields } from "./forms.server";
import type { PostedUpload } from "./upload-room.server";

/** What a form with a file brought. */
export interface Received {
  readonly fields: PostedFields;
  readonly file?: { readonly name: string; readonly content: Buffer } | undefined;
  /** Why the file could not be taken in. */
  readonly fault?: FileFault | undefined;
}

/**
 * Reads a form that carries a file to its end: the file of that field into memory, up to `maxBytes` and where the
 * process has room, the text fields within the limits of every form. Any other file is let go.
 * @throws when the sender breaks off
 */
export function receive(upload: PostedUpload, field: string, maxBytes: number): Promise<Received> {
  const { body } = upload;
  const fields = new Map<string, string[]>();
  let typed = 0;
  let refused: "too-large" | "not-a-form" | undefined;
  let file: Received["file"];
  let fault: FileFault | undefined;

  return new Promise((resolve, reject) => {
    const answer = () =>
      resolve({ fields: refused ? { ok: false, word: refused } : { ok: true, fields }, file, fault });
    const giveUp = () => {
      body.unpipe();
      body.resume();
      refused ??= "not-a-form";
      answer();
    };
    const parser = formParser(upload.contentType, maxBytes);
    if (!parser) return giveUp();
    parser.on("field", (name: string | undefined, value, nameCut, valueCut) => {
      typed += Buffer.byteLength(value);
      if (valueCut || typed > maxBodyBytes) refused ??= "too-large";
      else if (nameCut || name === undefined || !addField(fields, name, value)) refused ??= "not-a-form";
    });
    const tooMany = () => {
      refused ??= "too-large";
    };
    parser.on("fieldsLimit", tooMany).on("partsLimit", tooMany).on("filesLimit", tooMany);
    let taken = false;
    parser.on("file", (name: string | undefined, stream, sentName) => {
      if (name === undefined) refused ??= "not-a-form";
      if (name !== field || taken) return letGo(stream);
      taken = true;
      collect(stream, upload, (content, broke) => {
        fault = broke;
        const chosen = content && (content.length > 0 || sentName);
        if (chosen) file = { name: fileName(sentName), content };
      });
    });
    parser.on("finish", answer);
    parser.on("error", giveUp);
    body.once("error", reject);
    body.once("close", () => {
      if (!body.readableEnded) reject(new Error("the sender broke off"));
    });
    body.pipe(parser);
  });
}

/** Reads past a file nobody asked for; one that breaks off says so on its own stream too. */
function letGo(stream: Readable): void {
  stream.on("error", () => undefined).resume();
}

/** Takes in a file; what cannot be held is let go as it comes, to the end. */
function collect(
  stream: Readable,
  upload: PostedUpload,
  done: (content: Buffer | undefined, fault: FileFault | undefined) => void,
): void {
  let chunks: Buffer[] = [];
  let fault: FileFault | undefined;
  const refuse = (word: FileFault) => {
    fault ??= word;
    chunks = [];
  };
  stream.on("limit", () => refuse("too-large"));
  stream.on("error", () => refuse("damaged"));
  stream.on("data", (chunk: Buffer) => {
    if (fault) return;
    if (upload.hold(chunk.length)) chunks.push(chunk);
    else refuse("busy");
  });
  stream.on("end", () => done(fault ? undefined : Buffer.concat(chunks), fault));
}

/** Undefined where the declared type has no boundary. */
function formParser(contentType: string, maxBytes: number): InstanceType<typeof Busboy> | undefined {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: {
        fieldNameSize: maxNameLength,
        fieldSize: maxBodyBytes,
        fields: maxFields,
        fileSize: maxBytes,
        files: 5,
        parts: maxFields + 1,
        headerPairs: 20,
      },
    });
  } catch {
    return undefined;
  }
}

const longestName = 120;

/** The last part of a file's name, on one line, without marks that turn or hide text. */
function fileName(sent: string | undefined): string {
  const name = (sent ?? "").split(/[/\\]/).at(-1) ?? "";
  const shown = oneLine(name.normalize("NFC").replace(/[\p{C}"]/gu, ""));
  return shown.slice(0, longestName) || "archivo";
}

import { Parser } from "htmlparser2";
import { UnreadableSpreadsheet } from "./spreadsheet";

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlListener {
  /** Names come without their prefix. */
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const deepest = 64;

/**
 * Tells a listener of the elements of an XML document as its bytes arrive. No entity but the five of XML is known,
 * so that none can grow.
 * @throws UnreadableSpreadsheet for what is not UTF-8, declares a document type, nests too deep or ends too soon
 */
export async function walkXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  let elements = 0;
  let ended = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > deepest) damaged();
        listener.open(localName(name), attributes);
      },
      onclosetag(name, implied) {
        depth -= 1;
        if (implied && ended) damaged();
        listener.close?.(localName(name));
      },
      ontext: (text) => listener.text?.(text),
      onprocessinginstruction(name) {
        if (name.startsWith("!")) damaged();
      },
    },
    { xmlMode: true },
  );
  for await (const chunk of chunks) parser.write(decoded(decoder, chunk));
  ended = true;
  parser.end(decoded(decoder));
  if (elements === 0) damaged();
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return damaged();
  }
}

function damaged(): never {
  throw new UnreadableSpreadsheet("damaged");
}

import { Agent, type IncomingMessage, request } from "node:http";
import { openParts } from "#app/domain/spreadsheets/workbook-parts.server";
import { env } from "#app/env.server";
import { origin } from "#tests/support/application";
import type { Browser } from "#tests/support/http";

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export interface Look {
  readonly status: number;
  /** Everything that came: headers that lead elsewhere, body, and what is inside a workbook. */
  readonly text: string;
}

/** Opens an address in the browser of someone, whose cookies stay as they were. */
export async function look(path: string, { jar }: Browser): Promise<Look> {
  const target = new URL(path, await origin());
  const headers = {
    host: new URL(env().publicOrigin).host,
    "sec-fetch-site": "none",
    cookie: jar.header || undefined,
  };
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    request(target, { agent, headers: sent }, resolve).once("error", reject).end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { location = "", "content-disposition": name = "" } = incoming.headers;
  const inside = name.includes(".xlsx") ? await unzipped(body) : body.toString("utf8");
  return { status: incoming.statusCode ?? 0, text: [location, name, inside].join("\n") };
}

/** Ends what still stands open to the application. */
export const stopLooking = (): void => agent.destroy();

const parts = ["xl/workbook.xml", "xl/sharedstrings.xml", "xl/worksheets/sheet1.xml", "docprops/core.xml"];

async function unzipped(workbook: Uint8Array): Promise<string> {
  const found = await openParts(workbook);
  const texts: string[] = [];
  for (const part of parts.filter((one) => found.has(one)))
    for await (const chunk of found.open(part)) texts.push(Buffer.from(chunk).toString("utf8"));
  return texts.join("");
}

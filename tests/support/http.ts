import { type IncomingHttpHeaders, request } from "node:http";
import { env } from "#app/env.server";
import { origin } from "./application";
import { CookieJar } from "./cookie-jar";
import { pageText } from "./page-text";

/** A browser with its cookies: a person of `people.ts`, or anyone with a jar. */
export interface Browser {
  readonly jar: CookieJar;
}

/** Someone who has never been here. The same one keeps what the site gave her between two requests. */
export const stranger = (): Browser => ({ jar: new CookieJar() });

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Where a redirect leads. */
  readonly location: string | undefined;
  /** The address that gave this answer, after any redirects that were followed. */
  readonly path: string;
  readonly body: string;
  /** What a person reads of the body. */
  readonly text: string;
}

export interface Options {
  /** Whose cookies travel; without it, those of someone who has never been here. */
  readonly as?: Browser;
  /** Follows 302 and 303 inside the site; without it the redirect itself is the answer. */
  readonly follow?: boolean;
  /** More headers, or other values for those of a browser; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly method?: string;
  /** A body as it is, with its `content-type` in `headers`. */
  readonly body?: string | Uint8Array;
}

/** A file chosen in a form, which then travels as multipart. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the browser says it is. */
  readonly type?: string;
}

export type Fields = Readonly<Record<string, string | number | readonly string[] | ChosenFile>>;

/** Opens an address, as a browser does when a link is followed. */
export async function visit(path: string, options: Options = {}): Promise<Answer> {
  const as = options.as ?? stranger();
  const answer = await send(path, { ...options, as });
  if (!options.follow || !isRedirect(answer) || !answer.location?.startsWith("/")) return answer;
  const { headers = {} } = options;
  return visit(answer.location, { as, follow: true, headers: { ...headers, "content-type": undefined } });
}

/** Sends a form, as a browser does from one of our own pages. */
export async function submit(path: string, fields: Fields = {}, options: Options = {}): Promise<Answer> {
  const { body, contentType } = await bodyOf(fields);
  return visit(path, {
    ...options,
    method: "POST",
    body,
    headers: {
      "content-type": contentType,
      origin: env().publicOrigin,
      "sec-fetch-site": "same-origin",
      ...options.headers,
    },
  });
}

async function bodyOf(fields: Fields): Promise<{ body: string | Uint8Array; contentType: string }> {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one] as [string, unknown]),
  );
  if (!entries.some(([, value]) => isFile(value))) {
    const body = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]));
    return { body: body.toString(), contentType: "application/x-www-form-urlencoded" };
  }
  const form = new FormData();
  for (const [name, value] of entries) {
    if (isFile(value))
      form.append(name, new Blob([Uint8Array.from(value.content)], { type: value.type ?? "" }), value.name);
    else form.append(name, String(value));
  }
  const encoded = new Response(form);
  const contentType = encoded.headers.get("content-type") ?? "";
  return { body: new Uint8Array(await encoded.arrayBuffer()), contentType };
}

const isFile = (value: unknown): value is ChosenFile => typeof value === "object" && value !== null;

/** What a person reads at an address, redirects followed. */
export const text = async (path: string, options: Options = {}): Promise<string> =>
  (await visit(path, { follow: true, ...options })).text;

const isRedirect = ({ status }: Answer) => status === 302 || status === 303;

async function send(path: string, options: Options & { as: Browser }): Promise<Answer> {
  const { as, method = "GET", body } = options;
  const headers = {
    host: new URL(env().publicOrigin).host,
    accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    "accept-language": "es-EC,es;q=0.9",
    "user-agent": "Mozilla/5.0 (Linux; Android 10; K) Chrome/130.0.0.0 Mobile Safari/537.36",
    "sec-fetch-site": "none",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
    cookie: as.jar.header || undefined,
    "content-length": body === undefined ? undefined : String(Buffer.byteLength(body)),
    ...options.headers,
  };
  const target = new URL(await origin());
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: target.hostname,
        port: target.port,
        path,
        method,
        agent: false,
        headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.once("error", reject);
        incoming.once("end", () => {
          if (incoming.headers["clear-site-data"]?.includes('"cookies"')) as.jar.clear();
          for (const cookie of incoming.headers["set-cookie"] ?? []) as.jar.take(cookie);
          const received = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            location: incoming.headers.location,
            path,
            body: received,
            text: pageText(received),
          });
        });
      },
    );
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

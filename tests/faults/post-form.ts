import { request } from "node:http";

export interface Acknowledged {
  readonly status: number;
  readonly location: string;
}

/** Posts a form to a server process; undefined where the connection broke before the answer was whole. */
export function postForm(
  origin: string,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  cookie: string,
): Promise<Acknowledged | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  const text = body.toString();
  return new Promise((resolve) => {
    const outgoing = request(
      origin + path,
      {
        method: "POST",
        agent: false,
        headers: {
          cookie,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(text),
        },
      },
      (incoming) => {
        incoming.once("error", () => resolve(undefined));
        incoming.once("end", () =>
          resolve(
            incoming.complete
              ? { status: incoming.statusCode ?? 0, location: incoming.headers.location ?? "" }
              : undefined,
          ),
        );
        incoming.resume();
      },
    );
    outgoing.once("error", () => resolve(undefined));
    outgoing.end(text);
  });
}

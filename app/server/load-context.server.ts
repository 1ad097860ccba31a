import { randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import type { Locale } from "#app/domain/viewer";
import type { Env } from "#app/env.server";
import type { AppLoadContext } from "#app/http/context";
import { nameDevice } from "#app/http/device.server";
import { noteOwner, readViewer } from "#app/http/session.server";
import type { Db } from "#db/client/index";
import { openCookies, requestCookies } from "./cookies.server";

const freshSeconds = 10;

/** What every loader and action gets: who asks, in which language, and where this person's reads go. */
export async function loadContext(
  { env, db }: { env: Env; db: Db },
  req: Request,
  res: Response,
): Promise<AppLoadContext> {
  const cookies = openCookies(requestCookies(req), res);
  const writes = req.method === "POST";
  const fresh = writes || cookies.get("fresh") !== undefined;
  if (writes) cookies.set("fresh", "1", { maxAge: freshSeconds });
  else nameDevice({ cookies });
  const viewer = await readViewer({ db, cookies, locale: cookieLocale(cookies.get("locale")) });
  if (!writes) noteOwner(cookies, viewer);
  return {
    env,
    db,
    read: fresh ? db.fresh : db.read,
    viewer,
    locale: viewer.locale,
    cookies,
    requestId: res.locals.requestId,
    ip: req.ip ?? "",
    nonce: randomBytes(16).toString("base64"),
    leaving: cookies.get("exit") !== undefined,
  };
}

/** The language a visitor chose; never guessed from her address or her browser. */
export const cookieLocale = (value: string | undefined): Locale => (value === "en" ? "en" : "es");

import type { Request, Response } from "express";
import type { Desk } from "#app/domain/desk/desk";
import { type Locale, visitor } from "#app/domain/viewer";
import type { Env } from "#app/env.server";
import type { AppLoadContext } from "#app/http/context";
import { nameDevice } from "#app/http/device.server";
import { noteOwner, readViewer } from "#app/http/session.server";
import type { Db } from "#db/client/index";
import { openCookies, requestCookies } from "./cookies.server";
import { newNonce } from "./random.server";

const freshSeconds = 10;

interface Place {
  readonly env: Env;
  readonly db: Db;
  readonly desk: Desk;
}

/** What every loader and action gets: who asks, in which language, and where this person's reads go. */
export async function loadContext(
  { env, db, desk }: Place,
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
    ...ofRequest(req, res),
    env,
    db,
    desk,
    read: fresh ? db.fresh : db.read,
    viewer,
    locale: viewer.locale,
    cookies,
    leaving: cookies.get("exit") !== undefined,
  };
}

/**
 * The same for a page that is made for everyone: nothing of who asks but the language. It reads where every announced
 * change is seen; the browser gets its name for counting attempts with the first page that is not for everyone, such
 * as a form.
 */
export function visitorsContext(
  { env, db, desk }: Place,
  locale: Locale,
  req: Request,
  res: Response,
): AppLoadContext {
  return {
    ...ofRequest(req, res),
    env,
    db,
    desk,
    read: db.fresh,
    viewer: visitor(locale),
    locale,
    cookies: openCookies(new Map([["locale", locale]]), res),
    leaving: false,
  };
}

const ofRequest = (req: Request, res: Response) => ({
  requestId: res.locals.requestId as string,
  ip: req.ip ?? "",
  nonce: newNonce(),
});

/** The language a visitor chose; never guessed from her address or her browser. */
export const cookieLocale = (value: string | undefined): Locale => (value === "en" ? "en" : "es");

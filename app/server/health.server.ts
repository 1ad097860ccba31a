import type { RequestHandler } from "express";
import type { Db } from "#db/client/index";

const patience = 3_000;

/** `/salud`: whether this process can serve, for whoever watches it. 503 while the database does not answer. */
export function health(db: Db): RequestHandler {
  return async (_req, res) => {
    const ok = await answers(db);
    if (!ok) res.setHeader("Retry-After", "15");
    res.status(ok ? 200 : 503);
    res.setHeader("Content-Type", "application/json; charset=utf-8");
    res.end(JSON.stringify({ ok, engine: db.engine, version: import.meta.env.TEJIDO_VERSION }));
  };
}

async function answers(db: Db): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([db.ping().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { directoryAddress } from "#app/domain/directory/address";
import { directoryQuery } from "#app/domain/directory/directory.schema";
import { type DirectoryPage, directorySize, listDirectory } from "#app/domain/directory/directory.server";
import { findTowns, type Town } from "#app/domain/search/towns.server";
import type { Env } from "#app/env.server";
import { paths } from "#app/paths";
import type { Db } from "#db/client/index";

/**
 * `/organizaciones.json`: what the directory page shows everyone, for programs; its fields stand in
 * `docs/organizaciones-json.md`. No cookie is looked at, so whoever asks gets what a visitor sees.
 */
export function directoryJson({ db, env }: { readonly db: Db; readonly env: Env }): RequestHandler {
  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const asked = new URL(req.url, env.publicOrigin).searchParams;
    answer(db, env.publicOrigin, asked)
      .then((body) => {
        res.setHeader("Content-Type", "application/json; charset=utf-8");
        res.setHeader("Cache-Control", "public, no-cache");
        res.setHeader("ETag", `"${createHash("sha1").update(body).digest("base64url")}"`);
        if (req.fresh) {
          res.status(304).end();
          return;
        }
        res.setHeader("Content-Length", Buffer.byteLength(body));
        res.end(body);
      })
      .catch(next);
  };
}

async function answer({ read }: Db, origin: string, asked: URLSearchParams): Promise<string> {
  const query = directoryQuery(asked);
  const [town] = query.near === "" ? [] : await findTowns(read, query.near);
  const found = await listDirectory(read, "public", query, { near: town?.point });
  return JSON.stringify(shape(found, town, origin, directoryAddress(query)));
}

function shape(
  { rows, total, page, pages, mended }: DirectoryPage,
  town: Town | undefined,
  origin: string,
  address: ReturnType<typeof directoryAddress>,
) {
  return {
    total,
    page,
    pages,
    size: directorySize,
    next: page < pages ? origin + paths.organizationsJson({ ...address, pagina: page + 1 }) : null,
    html: origin + paths.organizations({ ...address, pagina: page }),
    near: town
      ? { code: town.code, name: town.name, province: town.province, known: town.point !== undefined }
      : null,
    corrections: mended,
    organizations: rows.map(({ slug, name, acronym, kind, canton, themes, km }) => ({
      slug,
      name,
      acronym,
      kind,
      canton: canton ? { code: canton.code, name: canton.name, province: canton.province } : null,
      themes,
      km: km === undefined ? null : Math.round(km * 10) / 10,
      url: origin + paths.organization(slug),
    })),
  };
}

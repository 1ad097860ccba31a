import { createHash } from "node:crypto";
import type { Response } from "express";
import type { Locale } from "#app/domain/viewer";
import type { Env } from "#app/env.server";
import { contentSecurityPolicy } from "#app/http/security-headers.server";
import { type Words, wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";

type Sentences = Words["ui"]["errors"];
type PlainStatus = Extract<keyof Sentences, number>;
type Settings = Pick<Env, "mode" | "exitUrl">;

const style = `:root{color-scheme:light dark}body{margin:0;padding:2rem 1rem;font:1.125rem/1.5 system-ui,sans-serif;background:#fbfaf7;color:#1f2933}main{max-width:34rem;margin:auto}a{color:#0b5f5b}a,button{display:inline-block;padding:.6rem 0;min-height:1.5rem}button{padding:.6rem 1rem;font:inherit;border:0;border-radius:6px;background:#a3432a;color:#ffffff}small{color:#505c68}@media(prefers-color-scheme:dark){body{background:#12181b;color:#ece8df}a{color:#63c6ba}button{background:#f09a78;color:#2b0f05}small{color:#aeb8bf}}`;
const styleHash = createHash("sha256").update(style).digest("base64");

/**
 * Answers with a page that stands alone: no database, no framework, no file that could fail as well.
 * Its one style sheet is inside, allowed by its hash.
 * @param refused for 401: where signing in leads on, and whether what was typed will be there again
 */
export function answerPlainly(
  res: Response,
  env: Settings,
  status: number,
  refused?: { signIn?: unknown; kept?: unknown } | null,
): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const signIn = typeof refused?.signIn === "string" ? refused.signIn : undefined;
  const body = Buffer.from(html(res, status, signIn, refused?.kept !== false));
  const policy = contentSecurityPolicy(env).replace("style-src 'self'", `style-src 'sha256-${styleHash}'`);
  res.status(status);
  res.setHeader("Content-Security-Policy", policy);
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Content-Length", body.length);
  if (status === 503) res.setHeader("Retry-After", "15");
  res.end(body);
}

function html(res: Response, status: number, signIn: string | undefined, kept: boolean): string {
  const locale: Locale = res.locals.locale ?? "es";
  const { errors, exit, title } = wordsFor(locale).ui;
  const said = errors[sentencesFor(errors, status)];
  const text = status === 401 && !kept ? errors.notKept : said.text;
  const way = signIn
    ? `<a href="${markup(signIn)}">${errors.signIn}</a>`
    : `<a href="${paths.home()}">${errors.home}</a>`;
  const reference =
    status >= 500 ? `<p><small>${markup(errors.reference(res.locals.requestId))}</small></p>` : "";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${markup(title(said.title))}</title><style>${style}</style></head>
<body><main><h1>${markup(said.title)}</h1><p>${markup(text)}</p><p>${way}</p>${reference}<form method="post" action="${paths.quickExit()}"><button>${markup(exit.button)}</button></form></main></body></html>
`;
}

function sentencesFor(errors: Sentences, status: number): PlainStatus {
  if (Object.hasOwn(errors, status)) return status as PlainStatus;
  return status >= 500 ? 500 : 400;
}

const markup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

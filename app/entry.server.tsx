import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { noteFailure } from "#app/http/failure.server";
import { hydrates } from "#app/http/hydration";
import { rendered } from "#app/http/rendered-text.server";
import { contentSecurityPolicy, keptByBrowsers, mayBeKept } from "#app/http/security-headers.server";
import { restoreUnsent } from "#app/http/unsent-data.server";

/** Renders a page as one whole document: most pages run no script that could take late parts in. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { matches } = remix.staticHandlerContext;
  const leaf = matches.at(-1)?.route.id ?? "";
  headers.set("Content-Type", "text/html; charset=utf-8");
  const { loaderData } = remix.staticHandlerContext;
  restoreUnsent(context, loaderData);
  if (status === 200 && mayBeKept(leaf, context) && !isAddressed(loaderData.root))
    headers.set("Cache-Control", keptByBrowsers);

  if (!matches.some(({ route }) => hydrates(remix.routeModules[route.id]?.handle))) {
    const { serverHandoffStream: _unread, ...plain } = remix;
    const html = renderToStaticMarkup(<RemixServer context={plain} url={request.url} />);
    return rendered(`<!doctype html>${html}`, { status, headers });
  }
  headers.set("Content-Security-Policy", contentSecurityPolicy(context.env, context.nonce));
  const page = <RemixServer context={remix} url={request.url} nonce={context.nonce} />;
  return new Response(await wholeDocument(page, context.nonce), { status, headers });
}

/** Whether the page says what its reader just did, such as a report, or holds what she typed: Back must not show that. */
const isAddressed = (root: { readonly flash?: unknown; readonly held?: unknown } | undefined): boolean =>
  root?.flash !== undefined || root?.held !== undefined;

function wholeDocument(page: React.ReactElement, nonce: string): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(createReadableStreamFromReadable(body));
        pipe(body);
      },
      onShellError: reject,
      onError: reject,
    });
  });
}

/** Keeps what broke for the server, which answers and logs it without the words of persons. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) noteFailure(context, error);
};

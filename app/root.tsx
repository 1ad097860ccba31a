import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { isSignedIn, isStaff, type Viewer } from "#app/domain/viewer";
import exitScript from "#app/enhance/exit?worker&url";
import { takeFlash } from "#app/http/flash.server";
import { takeHeldForm } from "#app/http/held-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DemoStrip } from "#app/ui/demo-strip";
import { ErrorPage, explained } from "#app/ui/error-page";
import { HeldFormProvider } from "#app/ui/held-form";
import { Notice } from "#app/ui/notice";
import { Outcome } from "#app/ui/outcome";
import { SiteFooter } from "#app/ui/site-footer";
import { SiteHeader, type Visit } from "#app/ui/site-header";
import { useWords, WordsProvider } from "#app/ui/words";
import styles from "./tailwind.css?url";

const visitOf = (viewer: Viewer): Visit => ({
  signedIn: isSignedIn(viewer),
  name: isSignedIn(viewer) ? viewer.name : undefined,
  staff: isStaff(viewer),
  waitingSecondFactor: isSignedIn(viewer) && viewer.inactiveGrants > 0 && !viewer.hasSecondFactor,
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    locale: context.locale,
    visit: visitOf(context.viewer),
    flash: takeFlash(context),
    held: (await takeHeldForm(context, request))?.fields,
    demo: context.env.mode === "demo",
    nonce: context.nonce,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const words = wordsFor(data?.locale ?? "es").ui;
  const title = error ? words.title(words.errors[explained(statusOf(error))].title) : words.name;
  return [{ title }, { name: "description", content: words.tagline }];
};

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

const visitorsVisit: Visit = { signedIn: false, name: undefined, staff: false, waitingSecondFactor: false };

/** The document around every page and every error, also where nothing about the visitor could be read. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const hydrates = useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate);
  const locale = data?.locale ?? "es";
  const visit = data?.visit ?? visitorsVisit;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#12181b" media="(prefers-color-scheme: dark)" />
        <Meta />
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <script type="module" src={exitScript} />
      </head>
      <body>
        <WordsProvider locale={locale}>
          <HeldFormProvider held={{ path: pathname, values: data?.held }}>
            <SkipLink />
            {data?.demo && <DemoStrip />}
            <SiteHeader visit={visit} path={pathname} />
            <main id="contenido" tabIndex={-1}>
              {data?.flash && <Outcome word={data.flash} />}
              {visit.waitingSecondFactor && !pathname.startsWith(paths.account()) && <SecondFactorNotice />}
              {children}
            </main>
            <SiteFooter returnTo={`${pathname}${search}`} />
          </HeldFormProvider>
        </WordsProvider>
        {hydrates && <Scripts nonce={data?.nonce} />}
      </body>
    </html>
  );
}

function SkipLink() {
  return (
    <a className="skip" href="#contenido">
      {useWords().ui.skip}
    </a>
  );
}

function SecondFactorNotice() {
  const words = useWords().ui.secondFactor;
  return (
    <Notice kind="warning" title={words.title}>
      <p>
        {words.text} <a href={paths.secondFactor()}>{words.link}</a>
      </p>
    </Notice>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={explained(statusOf(error))} signIn={signInOf(error)} kept={isKept(error)} />;
}

/** Where a refused post sends people to sign in again, when what they typed was held. */
function signInOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  const address: unknown = (error.data as { signIn?: unknown } | null)?.signIn;
  return typeof address === "string" && /^\/(?!\/)/.test(address) ? address : undefined;
}

/** Whether a refused post found what was typed safe until she has signed in again. */
const isKept = (error: unknown): boolean =>
  !isRouteErrorResponse(error) || (error.data as { kept?: unknown } | null)?.kept !== false;

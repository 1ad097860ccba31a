import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { ErrorPage, explained, explainedStatuses } from "#app/ui/error-page";
import { SiteHeader } from "#app/ui/site-header";
import { WordsProvider } from "#app/ui/words";
import { WovenBand } from "#app/ui/woven-band";

const visitor = { signedIn: false, name: undefined, staff: false, waitingSecondFactor: false };

test.each(explainedStatuses)("the page of %i has one title and a way on, in both languages", (status) => {
  const [es, en] = (["es", "en"] as const).map((locale) =>
    renderToStaticMarkup(
      <WordsProvider locale={locale}>
        <ErrorPage status={status} />
      </WordsProvider>,
    ),
  );
  for (const page of [es, en]) {
    expect(page?.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<a class="button/);
  }
  expect(es).not.toBe(en);
});

test("a status without a page of its own gets the general one", () => {
  expect(explained(418)).toBe(500);
  expect(explained(undefined)).toBe(500);
});

test("a session that ended leads back to what was typed", () => {
  const page = renderToStaticMarkup(<ErrorPage status={401} signIn="/entrar?volver=%2Fcuenta" />);
  expect(page).toContain('href="/entrar?volver=%2Fcuenta"');
});

test("the band weighs less than a kilobyte", () => {
  expect(Buffer.byteLength(renderToStaticMarkup(<WovenBand />))).toBeLessThan(1024);
});

test("the way out is a form on every page, for whoever looks", () => {
  for (const visit of [visitor, { ...visitor, signedIn: true, name: "Ana", staff: true }])
    expect(renderToStaticMarkup(<SiteHeader visit={visit} path="/" />)).toContain(
      `<form method="post" action="${paths.quickExit()}"`,
    );
});

test("management is named to staff only", () => {
  const link = `href="${paths.management()}"`;
  expect(renderToStaticMarkup(<SiteHeader visit={visitor} path="/" />)).not.toContain(link);
  const staff = { ...visitor, signedIn: true, name: "Ana", staff: true };
  expect(renderToStaticMarkup(<SiteHeader visit={staff} path={paths.management()} />)).toContain(
    `${link} aria-current="page"`,
  );
});

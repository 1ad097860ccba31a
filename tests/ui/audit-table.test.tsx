import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { AuditRow } from "#app/domain/audit/list.server";
import { paths } from "#app/paths";
import { AuditTable } from "#app/routes/audit/audit-table";
import { WordsProvider } from "#app/ui/words";
import { pageText } from "#tests/support/page-text";

const row: AuditRow = {
  at: new Date("2030-01-05T12:00:00Z"),
  person: "Ana Morales",
  role: "self",
  act: "access.deny",
  objectKind: "page",
  object: null,
  outcome: "refused",
  fields: [paths.accounts()],
};

const shown = (changes: Partial<AuditRow>, locale: "es" | "en" = "es") =>
  pageText(
    renderToStaticMarkup(
      <WordsProvider locale={locale}>
        <AuditTable rows={[{ ...row, ...changes }]} />
      </WordsProvider>,
    ),
  );

test("a refused page is what the act was about, not one of the fields", () => {
  const lines = shown({}).split("\n");
  expect(lines).toContain(`Página: ${paths.accounts()}`);
  expect(lines).not.toContain(paths.accounts());
  expect(shown({}, "en")).toContain(`Page: ${paths.accounts()}`);
});

test("switches of notices and fields have their labels", () => {
  const changes = {
    act: "notification.preferences",
    objectKind: "account",
    fields: ["organization-published", "letterDetail"],
  };
  expect(shown(changes)).toContain("Organización publicada, detalle de los correos");
  expect(shown(changes, "en")).toContain("Organization published, detail of mail");
});

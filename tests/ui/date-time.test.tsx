import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DateTime, relativeTime } from "#app/ui/date-time";
import { WordsProvider } from "#app/ui/words";

const shown = (value: Date | string, style: "day" | "instant", locale: "es" | "en" = "es") =>
  renderToStaticMarkup(
    <WordsProvider locale={locale}>
      <DateTime value={value} style={style} />
    </WordsProvider>,
  );

test("an instant reads in the time of Ecuador, with its year where it is not this one", () => {
  const past = new Date("2025-06-14T14:00:00Z");
  expect(shown(past, "instant")).toContain("sábado 14 de junio de 2025, 09:00 (hora de Ecuador)");
  expect(shown(past, "instant", "en")).toContain("Saturday 14 June 2025, 09:00 (Ecuador time)");
});

test("an instant of this year leaves the year out", () => {
  const year = new Date().getUTCFullYear();
  expect(shown(new Date(Date.UTC(year, 5, 14, 14)), "instant")).toMatch(
    /14 de junio, 09:00 \(hora de Ecuador\)/,
  );
});

test("what takes place in Galápagos reads in its time", () => {
  const shown = renderToStaticMarkup(
    <WordsProvider locale="es">
      <DateTime value={new Date("2025-06-14T05:30:00Z")} timeZone="Pacific/Galapagos" />
    </WordsProvider>,
  );
  expect(shown).toContain("viernes 13 de junio de 2025, 23:30 (hora de Galápagos)");
});

test("midnight in Ecuador belongs to its own day and is written 00:00", () => {
  expect(shown(new Date("2025-01-02T05:00:00Z"), "instant")).toContain("jueves 2 de enero de 2025, 00:00");
});

test("a calendar day is the same day in every zone", () => {
  expect(shown("2025-03-01", "day")).toContain("sábado 1 de marzo de 2025");
  expect(shown("2025-03-01", "day")).toContain('dateTime="2025-03-01"');
});

test("what was a while ago is said in its largest unit", () => {
  const now = new Date("2026-01-10T12:00:00Z");
  expect(relativeTime("2026-01-10T10:30:00Z", "es", now)).toBe("hace 1 hora");
  expect(relativeTime("2026-01-09T11:00:00Z", "es", now)).toBe("ayer");
  expect(relativeTime("2026-01-10T11:59:30Z", "es", now)).toBe("este minuto");
});

import { expect, test } from "vitest";
import { readAmount, typedAmount } from "#app/domain/dues/amount";
import { isPeriod, longPeriod, offeredPeriods } from "#app/domain/dues/periods";
import { sumOf } from "#app/domain/dues/totals";
import { amountInWords as inEnglish } from "#app/locales/en/amount-in-words";
import { amountInWords as inSpanish } from "#app/locales/es/amount-in-words";

test("amounts are read as people type them, to the cent", () => {
  const typed = {
    "2,50": 250,
    "2.50": 250,
    "2": 200,
    "2,5": 250,
    "$ 2.50": 250,
    "USD 2": 200,
    "2 $": 200,
    "0,01": 1,
    "99999,99": 9_999_999,
    "1.234,50": 123_450,
    "1,234.50": 123_450,
    "1 234,50": 123_450,
    "19.99": 1_999,
  };
  for (const [text, cents] of Object.entries(typed)) expect([text, readAmount(text)]).toEqual([text, cents]);
});

test("what can be read in two ways, is nothing or too much, is refused", () => {
  for (const text of [
    "",
    "0",
    "0,00",
    "-2",
    "1.234",
    "1,234",
    "100000",
    "2,505",
    "1e3",
    "dos",
    "1.2.3",
    "1.234.50",
    "٣",
  ])
    expect([text, readAmount(text)]).toEqual([text, undefined]);
});

test("an amount goes into a form and comes back the same", () => {
  for (const cents of [1, 10, 250, 100, 9_999_999]) expect(readAmount(typedAmount(cents))).toBe(cents);
});

test("amounts stand in words in both languages", () => {
  const words: [number, string, string][] = [
    [1, "un centavo de dólar", "one cent"],
    [100, "un dólar", "one dollar"],
    [250, "dos dólares con cincuenta centavos", "two dollars and fifty cents"],
    [101, "un dólar con un centavo", "one dollar and one cent"],
    [2_121, "veintiún dólares con veintiún centavos", "twenty-one dollars and twenty-one cents"],
    [3_100, "treinta y un dólares", "thirty-one dollars"],
    [1_616, "dieciséis dólares con dieciséis centavos", "sixteen dollars and sixteen cents"],
    [10_000, "cien dólares", "one hundred dollars"],
    [10_100, "ciento un dólares", "one hundred one dollars"],
    [55_500, "quinientos cincuenta y cinco dólares", "five hundred fifty-five dollars"],
    [100_000, "mil dólares", "one thousand dollars"],
    [2_100_000, "veintiún mil dólares", "twenty-one thousand dollars"],
    [
      9_999_999,
      "noventa y nueve mil novecientos noventa y nueve dólares con noventa y nueve centavos",
      "ninety-nine thousand nine hundred ninety-nine dollars and ninety-nine cents",
    ],
  ];
  for (const [cents, es, en] of words) expect([inSpanish(cents), inEnglish(cents)]).toEqual([es, en]);
});

test("no two amounts say the same", () => {
  const cents = [...Array(10_000).keys(), ...Array.from({ length: 900 }, (_, at) => (at + 100) * 100 + at)];
  for (const inWords of [inSpanish, inEnglish]) expect(new Set(cents.map(inWords)).size).toBe(cents.length);
});

test("periods are years and months that exist, and a form offers those in use too", () => {
  expect(["2026", "2026-11", "2026-01"].every(isPeriod)).toBe(true);
  expect(["2026-13", "2026-00", "26", "2026-1", "2026-11-01", ""].some(isPeriod)).toBe(false);
  expect([longPeriod("2026-11", "es"), longPeriod("2026", "es"), longPeriod("2026-11", "en")]).toEqual([
    "noviembre de 2026",
    "2026",
    "November 2026",
  ]);
  const { months, years } = offeredPeriods(["2019-02", "2010"], "2026-01-31");
  expect([months[0], months.at(-1), months.length]).toEqual(["2026-07", "2019-02", 26]);
  expect(years).toEqual(["2027", "2026", "2025", "2024", "2023", "2022", "2021", "2010"]);
});

test("totals follow the filter", () => {
  const totals = [
    { period: "2026-02", count: 3, paidCount: 1, cents: 900, paidCents: 250 },
    { period: "2026-01", count: 2, paidCount: 2, cents: 600, paidCents: 600 },
  ];
  expect(sumOf(totals, {})).toEqual({ count: 5, paidCount: 3, cents: 1_500, paidCents: 850 });
  expect(sumOf(totals, { state: "owed" })).toEqual({ count: 2, paidCount: 0, cents: 650, paidCents: 0 });
  expect(sumOf(totals, { state: "paid", period: "2026-02" })).toEqual({
    ...{ count: 1, paidCount: 1, cents: 250, paidCents: 250 },
  });
  expect(sumOf(totals, { period: "2025" }).count).toBe(0);
});

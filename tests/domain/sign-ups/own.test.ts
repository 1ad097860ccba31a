import { expect, test } from "vitest";
import { listOwn } from "#app/domain/sign-ups/own.server";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { person } from "#tests/support/people";
import { enroll } from "#tests/support/sign-ups";

const day = 86_400_000;

test("what comes stands on the first pages, the next first, then what was, the latest first, and nothing is left out", async () => {
  const organization = await published();
  const ana = await person("Ana");
  const now = new Date();
  const days = [1, 2, 3, 4, 5, 6, 7];
  for (const n of days)
    await enroll(
      ana,
      await activity({ organization, title: `Día ${n}`, startsAt: new Date(now.getTime() + n * day) }),
    );
  const later = new Date(now.getTime() + 3.5 * day);
  const pageAt = async (asked: number, size = 3) => {
    const { toCome, past, page, pages } = await listOwn(db.fresh, ana, asked, later, size);
    const titles = (rows: readonly { title: string }[]) =>
      rows.map(({ title }) => title.slice("Día ".length));
    return [titles(toCome), titles(past), `${page}/${pages}`];
  };
  expect(await pageAt(1)).toEqual([["4", "5", "6"], [], "1/3"]);
  expect(await pageAt(2)).toEqual([["7"], ["3", "2"], "2/3"]);
  expect(await pageAt(3)).toEqual([[], ["1"], "3/3"]);
  expect(await pageAt(99)).toEqual(await pageAt(3));
  expect(await pageAt(1, 4)).toEqual([["4", "5", "6", "7"], [], "1/2"]);
  expect(await pageAt(1, 50)).toEqual([["4", "5", "6", "7"], ["3", "2", "1"], "1/1"]);
  expect(await listOwn(db.fresh, await person(), 1)).toMatchObject({
    toCome: [],
    past: [],
    page: 1,
    pages: 1,
  });
});

import { expect, test } from "vitest";
import { listTerms } from "#app/domain/boards/terms.server";
import { addDays, dayOf } from "#app/domain/calendar";
import { paths } from "#app/paths";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const today = dayOf(new Date());
const rosa = { position: "coordinator", holder: "Rosa Canaria", startsOn: addDays(today, -300) };

test("the board shows who holds what now, who follows and who did before", async () => {
  const { slug, leader } = await draft();
  const note = (term: object) => submit(paths.newBoardTerm(slug), { ...rosa, ...term }, { as: leader });
  expect(await text(paths.board(slug), { as: leader })).toContain("Todavía no hay nadie anotado");
  await note({ endsOn: addDays(today, 20) });
  await note({ holder: "Luz Canaria", startsOn: addDays(today, -900), endsOn: addDays(today, -301) });
  await note({ position: "treasurer", holder: "Ana Canaria", startsOn: addDays(today, 5) });
  const board = await text(paths.board(slug), { as: leader });
  expect(board).toContain("El mandato termina en 20 días");
  const [now, next, before] = ["Rosa", "Ana", "Luz"].map((name) => board.indexOf(name));
  expect([now, next, before].every((at) => at !== -1)).toBe(true);
  expect((now ?? 0) < (next ?? 0) && (next ?? 0) < (before ?? 0)).toBe(true);
  const hub = await text(paths.organizationHub(slug), { as: leader });
  expect(hub).toContain("Termina pronto un mandato sin que haya alguien después: coordinación.");
  expect(hub).toContain("1 persona con cargo");
  await note({ startsOn: addDays(today, 20), holder: "Luz Canaria", endsOn: "" });
  expect(await text(paths.organizationHub(slug), { as: leader })).not.toContain("Termina pronto un mandato");
});

test("two presidents at once are refused with a sentence that names the first, and nothing typed is lost", async () => {
  const { slug, leader, id } = await draft();
  const first = { ...rosa, position: "president", endsOn: "" };
  await submit(paths.newBoardTerm(slug), first, { as: leader });
  const second = { ...first, holder: "Luz Canaria", startsOn: today };
  const refused = await submit(paths.newBoardTerm(slug), second, { as: leader });
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(
    /Rosa Canaria ya tiene ese cargo desde el \d+ de \p{L}+ de \d{4}, sin fecha de fin/u,
  );
  expect(refused.body).toContain('value="Luz Canaria"');
  expect(await listTerms(db.fresh, id)).toHaveLength(1);
});

test("members read the board; strangers, auditors and trainers of other offices do not", async () => {
  const organization = await published({ canton: "0401" });
  const { slug } = organization;
  const member = await person();
  await join(member, organization, "member");
  const reads = async (as: Awaited<ReturnType<typeof person>>) =>
    (await visit(paths.board(slug), { as })).status;
  expect(await reads(member)).toBe(200);
  expect(await reads(await staff("trainer", { office: "tulcan" }))).toBe(200);
  expect(await reads(await staff("networks"))).toBe(200);
  expect(await reads(await staff("trainer", { office: "cuenca" }))).toBe(403);
  expect(await reads(await staff("auditor"))).toBe(403);
  expect(await reads(await person())).toBe(403);
  expect((await submit(paths.newBoardTerm(slug), rosa, { as: member })).status).toBe(403);
});

test("a term is edited, by two at once with both texts, and taken away after a question", async () => {
  const { slug, leader, id } = await draft();
  await submit(paths.newBoardTerm(slug), rosa, { as: leader });
  const uid = (await listTerms(db.fresh, id))[0]?.uid ?? "";
  const edit = (holder: string) =>
    submit(paths.boardTerm(slug, uid), { ...rosa, holder, version: 1 }, { as: leader });
  expect((await edit("Luz Canaria")).status).toBe(303);
  const late = await edit("Ana Canaria");
  expect(late.status).toBe(409);
  expect(late.text).toContain("Luz Canaria");
  expect(await text(paths.boardTermRemoval(slug, uid), { as: leader })).toContain(
    "solo si lo anotó por error",
  );
  await submit(paths.boardTermRemoval(slug, uid), {}, { as: leader });
  expect(await listTerms(db.fresh, id)).toEqual([]);
  expect((await visit(paths.boardTerm(slug, uid), { as: leader })).status).toBe(404);
});

import { request } from "node:http";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { env } from "#app/env.server";
import { expectUpload, mostHeld } from "#app/http/upload-room.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { origin } from "#tests/support/application";
import { rows } from "#tests/support/database";
import { type Browser, stranger, submit, visit } from "#tests/support/http";
import { pdf } from "#tests/support/made-files";
import { draft, join, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const mib = 1024 * 1024;
const multipart = (body: string, boundary = "x") => ({
  method: "POST",
  body,
  headers: {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    origin: env().publicOrigin,
    "sec-fetch-site": "same-origin",
  },
});
const part = (disposition: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;

/** Begins to send so many bytes, then waits: the status of the answer, or nothing where the rest is waited for. */
async function begin(path: string, as: Browser, length: number, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(await origin());
  return new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request({
      host: hostname,
      port,
      path,
      method: "POST",
      agent: false,
      headers: {
        host: new URL(env().publicOrigin).host,
        "content-type": "multipart/form-data; boundary=x",
        "content-length": String(length),
        "sec-fetch-site": "same-origin",
        ...(as.jar.header ? { cookie: as.jar.header } : {}),
        ...headers,
      },
    });
    const end = (status: number | undefined) => {
      clearTimeout(waited);
      outgoing.destroy();
      resolve(status);
    };
    const waited = setTimeout(() => end(undefined), 3000);
    outgoing.once("response", (answer) => end(answer.statusCode));
    outgoing.once("error", reject);
    outgoing.write(part('name="file"; filename="a.jpg"', "A".repeat(1000)));
  });
}

test("a stranger, and someone without the right, are answered before their file is read; who may is waited for", async () => {
  const organization = await published();
  const path = paths.organizationLogo(organization.slug);
  const member = await person();
  await join(member, organization, "member");
  expect(await begin(path, stranger(), 4 * mib)).toBe(401);
  expect(await begin(path, member, 4 * mib)).toBe(403);
  expect(await begin(paths.organizationLogo("nadie"), member, 4 * mib)).toBe(404);
  expect(await begin(path, organization.leader, 4 * mib)).toBeUndefined();
});

test("what comes from another site, and what nobody would wait for, is not even asked", async () => {
  const { slug, leader } = await draft();
  const path = paths.organizationLogo(slug);
  expect(await begin(path, leader, 4 * mib, { "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await begin(path, leader, 400 * mib)).toBe(413);
});

test("forms with a file are read only where a page takes one", async () => {
  const { slug, leader } = await draft();
  const elsewhere = [paths.editOrganization(slug), paths.newBoardTerm(slug)];
  for (const path of elsewhere) {
    const answer = await submit(path, { file: { name: "a.pdf", content: pdf() } }, { as: leader });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("No pudimos leer lo que llegó");
  }
  const large = await submit(
    elsewhere[0] ?? "",
    { file: { name: "a", content: Buffer.alloc(100_000) } },
    { as: leader },
  );
  expect(large.status).toBe(413);
});

const document = (content: string) =>
  part('name="kind"', "minutes") +
  part('name="title"', "Acta") +
  part('name="issuer"', "Asamblea") +
  part('name="file"; filename="a.pdf"', content);

test("a broken form is a sentence, never a fault of ours", async () => {
  const { slug, leader } = await draft();
  const path = paths.newDocument(slug);
  const whole = `${document(pdf().toString("latin1"))}--x--\r\n`;
  const broken: Record<string, ReturnType<typeof multipart>> = {
    "no boundary": {
      ...multipart(whole),
      headers: { ...multipart(whole).headers, "content-type": "multipart/form-data" },
    },
    "another boundary": multipart(whole, "y"),
    "no end": multipart(document("%PDF-1.4")),
    "no end of another file": multipart(part('name="other"; filename="b"', "c")),
    "a part without a name": multipart(`${part('filename="a"', "b")}${whole}`),
    "a field without a name": multipart(
      `--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n${whole.replace("minutes", "none")}`,
    ),
    "a name that grows": multipart(`${part('name="evil[20000000]"', "b")}${whole}`),
    "a long name": multipart(`${part(`name="${"n".repeat(200)}"`, "b")}${whole}`),
    "many fields": multipart(`${part('name="a"', "b").repeat(300)}${whole}`),
    "a long field": multipart(`${part('name="title"', "b".repeat(70_000))}${whole}`),
    nothing: multipart(""),
  };
  for (const [what, options] of Object.entries(broken)) {
    const answer = await visit(path, { ...options, as: leader });
    expect({ what, status: answer.status }).toEqual({ what, status: 422 });
  }
  expect(await rows(tables.files)).toEqual([]);
  expect((await visit(path, { ...multipart(whole), as: leader })).status).toBe(303);
});

test("of several files only the first of the field is looked at, wherever it stands", async () => {
  const { slug, leader } = await draft();
  const other = part('name="other"; filename="b.svg"', "<svg/>");
  const copy = pdf().toString("latin1");
  for (const [before, behind] of [
    ["", other],
    [other, ""],
    ["", part('name="file"; filename="c.svg"', "<svg/>")],
  ]) {
    const kept = (await rows(tables.files)).length;
    const form = multipart(`${before}${document(copy)}${behind}--x--\r\n`);
    expect((await visit(paths.newDocument(slug), { ...form, as: leader })).status).toBe(303);
    expect(await rows(tables.files)).toHaveLength(kept + 1);
  }
  const many = multipart(`${other.repeat(9)}${document(copy)}--x--\r\n`);
  expect((await visit(paths.newDocument(slug), { ...many, as: leader })).status).toBe(422);
});

test("what is typed beside a file is cleaned like in every form", async () => {
  const { slug, leader } = await draft();
  const fields = { kind: "minutes", title: "  Acta\u202e de\u200b la asamblea\u0000 ", issuer: "Asamblea" };
  await submit(
    paths.newDocument(slug),
    { ...fields, file: { name: "a.pdf", content: pdf() } },
    { as: leader },
  );
  expect((await rows(tables.organizationDocuments)).map(({ title }) => title)).toContain(
    "Acta de la asamblea",
  );
});

test("who sends file after file is asked to wait, and others are not", async () => {
  const [mine, theirs] = [await draft(), await draft()];
  const send = ({ slug, leader }: typeof mine) =>
    submit(
      paths.organizationLogo(slug),
      { file: { name: "a.gif", content: Buffer.from("GIF89a") } },
      { as: leader },
    );
  const sentence = wordsFor("es").files.faults["too-often"];
  await visit(paths.organizationLogo(mine.slug), { as: mine.leader });
  for (let sent = 0; sent < 30; sent += 1) expect((await send(mine)).text).not.toContain(sentence);
  const refused = await send(mine);
  expect([refused.status, refused.text.includes(sentence)]).toEqual([422, true]);
  expect((await send(theirs)).text).not.toContain(sentence);
});

test("a process holds so many bytes of files at once and no more, until one is answered", () => {
  const [one, other] = [expectUpload(new PassThrough(), "x"), expectUpload(new PassThrough(), "x")];
  expect(one.hold(mostHeld - 10)).toBe(true);
  expect(other.hold(10)).toBe(true);
  expect(other.hold(1)).toBe(false);
  one.release();
  one.release();
  expect(other.hold(mostHeld - 10)).toBe(true);
  other.release();
});

import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { emptyArchive, hollowPng, pdf, picture } from "#tests/support/made-files";
import { current, draft, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const logoOf = async (id: number) => {
  const { logoFileId } = await current(id);
  return (await rows(tables.files)).find((file) => file.id === logoFileId);
};

test("a leader gives her organization a logo, everyone sees it, and a browser may keep it for a day", async () => {
  const { id, slug, name, leader } = await published();
  const file = {
    name: "C:\\fotos\\Ñandú \u202egpj.exe.jpg",
    content: await picture({ width: 900, height: 900 }),
  };
  const answer = await submit(paths.organizationLogo(slug), { file }, { as: leader });
  expect(answer.status).toBe(303);
  const logo = await logoOf(id);
  expect(logo).toMatchObject({ purpose: "logo", mediaType: "image/webp", width: 512, height: 512 });
  expect(logo?.name).toBe("Ñandú gpj.exe.jpg");

  const shown = await visit(paths.file(logo?.uid ?? ""));
  expect(shown.status).toBe(200);
  expect(shown.headers).toMatchObject({
    "content-type": "image/webp",
    "content-length": String(logo?.size),
    "cache-control": "private, max-age=86400, immutable",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  expect(shown.headers["set-cookie"]).toBeUndefined();
  expect(shown.body).not.toMatch(/Canari|Exif/);
  expect(await text(paths.organizationLogo(slug), { as: leader })).toContain("El logo de ahora");
  const shownAs = new RegExp(
    `<img[^>]* src="${paths.file(logo?.uid ?? "")}" alt="Logo de ${name}" width="96" height="96"`,
  );
  expect((await visit(paths.organization(slug))).body).toMatch(shownAs);
  expect((await visit(paths.organizationReview(slug), { as: await staff("networks") })).body).toMatch(
    shownAs,
  );
});

test("a new logo takes the place of the old one, and one that is taken away leaves nothing", async () => {
  const { id, slug, leader } = await published();
  const send = async () =>
    submit(
      paths.organizationLogo(slug),
      { file: { name: "a.png", content: await picture({ format: "png" }) } },
      { as: leader },
    );
  await send();
  const first = await logoOf(id);
  await send();
  const second = await logoOf(id);
  expect(second?.uid).not.toBe(first?.uid);
  expect((await visit(paths.file(first?.uid ?? ""))).status).toBe(404);
  await submit(paths.organizationLogoRemoval(slug), {}, { as: leader });
  expect((await current(id)).logoFileId).toBeNull();
  expect((await visit(paths.file(second?.uid ?? ""))).status).toBe(404);
});

test("the logo of a hidden profile is gone at once, and nobody on the way has kept it", async () => {
  const organization = await published();
  await submit(
    paths.organizationLogo(organization.slug),
    { file: { name: "a.jpg", content: await picture() } },
    { as: organization.leader },
  );
  const address = paths.file((await logoOf(organization.id))?.uid ?? "");
  expect((await visit(address)).headers["cache-control"]).toMatch(/^private,/);
  const measure = { kind: "hide", reason: "Muestra a niñas sin permiso." };
  await submit(paths.measures(organization.slug), measure, { as: await staff("networks") });
  const gone = await visit(address);
  expect([gone.status, gone.headers["cache-control"]]).toEqual([404, "no-store"]);
  expect((await visit(address, { as: organization.leader })).headers["cache-control"]).toBe("no-store");
});

test("the logo of a draft is seen by its people and kept by nobody", async () => {
  const { id, slug, leader } = await draft();
  await submit(
    paths.organizationLogo(slug),
    { file: { name: "a.jpg", content: await picture() } },
    { as: leader },
  );
  const address = paths.file((await logoOf(id))?.uid ?? "");
  const own = await visit(address, { as: leader });
  expect(own.status).toBe(200);
  expect(own.headers["cache-control"]).toBe("no-store");
  expect((await visit(address)).status).toBe(404);
  expect((await visit(address, { as: await person() })).status).toBe(404);
  expect((await visit(address, { as: await staff("networks") })).status).toBe(200);
});

const mib = 1024 * 1024;
const refused: readonly (readonly [string, () => Buffer | Promise<Buffer>, RegExp])[] = [
  ["a drawing", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), /SVG/],
  ["a PDF", () => pdf(), /Elija una imagen JPEG, PNG o WebP/],
  ["an animation", () => Buffer.from("GIF89a=1;alert(1)"), /Elija una imagen JPEG, PNG o WebP/],
  ["an archive", () => Buffer.from(`PK\u0003\u0004${emptyArchive}`), /Elija una imagen/],
  ["a photo of 30,000 pixels", () => hollowPng(30_000, 20), /demasiado grande: puede medir/],
  [
    "half a photo",
    async () => (await picture({ width: 500, height: 500 })).subarray(0, 1000),
    /dañado o incompleto/,
  ],
  ["an empty file", () => Buffer.alloc(0), /está vacío/],
  ["more than 5 MB", () => Buffer.alloc(5 * mib + 1, 0xff), /pesa demasiado: puede pesar hasta 5 MB/],
  ["12 MB", () => Buffer.alloc(12 * mib, 0xff), /pesa demasiado: puede pesar hasta 5 MB/],
];

test.each(refused)(
  "%s is refused with a sentence beside the field, and nothing is kept",
  async (_what, make, sentence) => {
    const { id, slug, leader } = await draft();
    const file = { name: "logo.png", type: "image/png", content: await make() };
    const answer = await submit(paths.organizationLogo(slug), { file }, { as: leader });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(sentence);
    expect((await current(id)).logoFileId).toBeNull();
  },
);

test("a form without a file asks for one", async () => {
  const { slug, leader } = await draft();
  expect((await submit(paths.organizationLogo(slug), {}, { as: leader })).text).toContain(
    "Elija un archivo.",
  );
  const none = await submit(
    paths.organizationLogo(slug),
    { file: { name: "", content: Buffer.alloc(0) } },
    { as: leader },
  );
  expect(none.text).toContain("Elija un archivo.");
});

test("members and strangers give no logo; editors do", async () => {
  const { id, slug } = await published();
  const [member, editor, stranger] = [await person(), await person(), await person()];
  await join(member, { id }, "member");
  await join(editor, { id }, "editor");
  const file = { name: "a.jpg", content: await picture() };
  expect((await submit(paths.organizationLogo(slug), { file }, { as: member })).status).toBe(403);
  expect((await submit(paths.organizationLogo(slug), { file }, { as: stranger })).status).toBe(403);
  expect((await submit(paths.organizationLogo(slug), { file })).status).toBe(401);
  expect((await current(id)).logoFileId).toBeNull();
  expect((await submit(paths.organizationLogo(slug), { file }, { as: editor })).status).toBe(303);
});

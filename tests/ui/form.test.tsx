import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Checkbox } from "#app/ui/checkbox";
import { CheckboxGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { HeldFormProvider } from "#app/ui/held-form";
import { Select } from "#app/ui/select";

const themes = [
  { value: "health", label: "Salud" },
  { value: "food", label: "Alimentación" },
];

const html = (content: ReactNode) => renderToStaticMarkup(content);

const fields = (
  <>
    <Field name="name" label="Nombre" hint="Como en sus documentos" required />
    <Field name="password" label="Contraseña" type="password" required />
    <CheckboxGroup name="themes" label="Temas" options={themes} />
    <Select name="kind" label="Tipo" options={themes} />
    <Checkbox name="shared" label="Teléfono compartido" />
  </>
);

const refused: FormResult = {
  values: { name: "Mo", themes: ["food"], password: "nunca-de-vuelta" },
  errors: { name: "Escriba al menos 3 caracteres." },
};

test("a refused form keeps what was typed and says beside the field what to mend", () => {
  const page = html(<Form result={refused}>{fields}</Form>);
  const id = page.match(/<label for="([^"]+)">Nombre/)?.[1] ?? "";
  expect(page).toContain(`<a href="#${id}">Escriba al menos 3 caracteres.</a>`);
  expect(page).toMatch(/role="alert"[^>]*autofocus/);
  const input = page.match(/<input[^>]*name="name"[^>]*>/)?.[0];
  expect(input).toContain('value="Mo"');
  expect(input).toContain(`aria-describedby="${id}-hint ${id}-error"`);
  expect(input).toContain('aria-invalid="true"');
  expect(page).toMatch(/checked[^>]*value="food"|value="food"[^>]*checked/);
  expect(page).not.toMatch(/checked[^>]*value="health"|value="health"[^>]*checked/);
});

test("a password is never written back into a page", () => {
  expect(html(<Form result={refused}>{fields}</Form>)).not.toContain("nunca-de-vuelta");
});

test("a box that was unticked stays so after a refusal, whatever the defaults say", () => {
  const page = html(
    <Form result={refused} defaults={{ shared: "yes" }}>
      {fields}
    </Form>,
  );
  expect(page).not.toMatch(/name="shared"[^>]*checked/);
});

test("only what is not required says that it is optional", () => {
  const page = html(<Form>{fields}</Form>);
  expect(page.match(/\(opcional\)/g)).toHaveLength(2);
  expect(page).not.toMatch(/Nombre<span/);
});

test("a stale edit shows what is stored now in the words of its list, and saves over that version", () => {
  const stale = { values: { name: "Mía", kind: "food" }, errors: {}, stale: { kind: "health" }, version: 8 };
  const page = html(
    <Form result={stale} version={7}>
      {fields}
    </Form>,
  );
  expect(page).toMatch(/Guardado ahora:<\/strong> Salud/);
  expect(page).toContain('name="version" value="8"');
  expect(page).toContain('value="Mía"');
});

test("a refusal keeps the version that the person began from", () => {
  const page = html(
    <Form result={{ ...refused, values: { ...refused.values, version: "3" } }} version={9}>
      {fields}
    </Form>,
  );
  expect(page).toContain('name="version" value="3"');
});

test("what was held when the session ended comes back into the form of that page only", () => {
  const held = { path: "/organizaciones/nueva", values: { name: "Red de Mujeres" } };
  const page = html(
    <HeldFormProvider held={held}>
      <Form>{fields}</Form>
      <Form action="/otra">{fields}</Form>
    </HeldFormProvider>,
  );
  expect(page.match(/value="Red de Mujeres"/g)).toHaveLength(1);
  expect(page).toContain("Recuperamos lo que escribió");
});

test("two forms of a page never share an id", () => {
  const page = html(
    <>
      <Form>{fields}</Form>
      <Form action="/otra">{fields}</Form>
    </>,
  );
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

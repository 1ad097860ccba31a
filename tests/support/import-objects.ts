import { newUid } from "#app/domain/secrets.server";
import type { ImportState } from "#db/schema/imports";
import { tables } from "#db/schema/index";
import { db } from "./database";

const header = ["Nombre", "Misión", "Temas", "Cantón"];
const cells = ["Tejedoras de la Prueba", "Tejen y enseñan a tejer a quien llega.", "Salud", "Tulcán"];

/** A small table, chosen in a form. */
export const sheet = () => ({
  name: "tabla.csv",
  content: Buffer.from([header, cells].map((row) => row.join(";")).join("\n")),
});

/** An import of one row, in that state. */
export async function importIn(state: ImportState): Promise<string> {
  const uid = newUid();
  await db.tx(async (tx) => {
    const [written] = await tx
      .insert(tables.imports)
      .values({
        uid,
        fileName: "tabla.csv",
        state,
        header,
        mapping: { name: 0, mission: 1, themes: 2, canton: 3, "default.kind": 0 },
        rowCount: 1,
        createdAt: new Date(),
      })
      .returning({ id: tables.imports.id });
    await tx
      .insert(tables.importRows)
      .values({ importId: written?.id ?? 0, row: 2, cells, decision: "create" });
  });
  return uid;
}

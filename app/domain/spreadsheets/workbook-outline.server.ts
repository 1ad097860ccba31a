import { posix } from "node:path";
import { type NumberShape, numberShape } from "./number-text";
import { spreadsheetLimits, UnreadableSpreadsheet } from "./spreadsheet";
import type { WorkbookParts } from "./workbook-parts.server";
import { walkXml } from "./xml.server";

/** What a workbook says of itself before its cells are looked at. */
export interface WorkbookOutline {
  /** Names and parts of the sheets that are not hidden. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
  /** By the number that a cell gives as its style. */
  readonly shapes: readonly NumberShape[];
  /** Texts that cells name by their place in this list. */
  readonly texts: readonly string[];
}

/** @throws UnreadableSpreadsheet for a document of another program */
export async function readOutline(parts: WorkbookParts): Promise<WorkbookOutline> {
  await refuseOthers(parts);
  const [main] = (await relationsOf(parts, "")).filter(({ type }) => type === "officeDocument");
  if (!main || !parts.has(main.part)) throw new UnreadableSpreadsheet("not-a-table");
  const { root, sheets, from1904 } = await readMain(parts, main.part);
  if (root !== "workbook") throw new UnreadableSpreadsheet("not-a-table");
  const relations = await relationsOf(parts, main.part);
  const partOf = (type: string) => relations.find((one) => one.type === type)?.part;
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const relation = relations.find((one) => one.id === id);
      return relation?.type === "worksheet" ? { name, part: relation.part } : [];
    }),
    from1904,
    shapes: await readShapes(parts, partOf("styles")),
    texts: await readTexts(parts, partOf("sharedStrings")),
  };
}

async function refuseOthers(parts: WorkbookParts): Promise<void> {
  if (parts.has("xl/workbook.bin")) throw new UnreadableSpreadsheet("old-excel");
  if (parts.has("mimetype") && parts.has("content.xml")) throw new UnreadableSpreadsheet("open-document");
  if (!parts.has("[Content_Types].xml") || !parts.has("_rels/.rels"))
    throw new UnreadableSpreadsheet("not-a-table");
}

interface Relation {
  readonly id: string | undefined;
  /** The last word of the type, which strict and transitional workbooks share. */
  readonly type: string;
  readonly part: string;
}

async function relationsOf(parts: WorkbookParts, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (!parts.has(file)) return found;
  await walkXml(parts.open(file), {
    open(name, { Id, Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: target });
    },
  });
  return found;
}

async function readMain(parts: WorkbookParts, part: string) {
  let root = "";
  let from1904 = false;
  const sheets: { name: string; id: string | undefined }[] = [];
  await walkXml(parts.open(part), {
    open(name, attributes) {
      root ||= name;
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      sheets.push({ name: attributes.name ?? "", id });
    },
  });
  return { root, sheets, from1904 };
}

async function readShapes(parts: WorkbookParts, part: string | undefined): Promise<NumberShape[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  if (part && parts.has(part))
    await walkXml(parts.open(part), {
      open(name, { numFmtId, formatCode = "" }) {
        if (name === "cellXfs") inCells = true;
        if (name === "numFmt") codes.set(Number(numFmtId), formatCode);
        if (name === "xf" && inCells) ids.push(Number(numFmtId ?? 0));
      },
      close(name) {
        if (name === "cellXfs") inCells = false;
      },
    });
  return ids.map((id) => numberShape(id, codes.get(id)));
}

/** No table that may be read names more texts than twice its cells. */
const mostTexts = 2 * spreadsheetLimits.rows * spreadsheetLimits.columns;

async function readTexts(parts: WorkbookParts, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  let text: string | undefined;
  let inText = false;
  let inReading = false;
  if (part && parts.has(part))
    await walkXml(parts.open(part), {
      open(name) {
        if (name === "si") text = "";
        if (name === "t") inText = true;
        if (name === "rPh") inReading = true;
      },
      text(piece) {
        if (inText && !inReading && text !== undefined) text += piece;
      },
      close(name) {
        if (name === "t") inText = false;
        if (name === "rPh") inReading = false;
        if (name !== "si") return;
        if (texts.length >= mostTexts) throw new UnreadableSpreadsheet("zip-bomb");
        texts.push(unescaped(text ?? ""));
      },
    });
  return texts;
}

/** Excel writes what XML cannot hold, such as a carriage return, as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

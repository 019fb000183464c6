import type { ZipFile } from "../../../kernel/zip.ts";
import { zipOf } from "../../../kernel/zip.ts";

// What a sheet can hold, the head among them.
const mostRows = 1_048_576;
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Rows = readonly (readonly string[])[];

/**
 * A workbook of text cells as a stream: memory holds a batch of rows, not the sheet. Every cell is text and none a formula, whatever it begins with; where a
 * sheet is full the next one goes on under the same head. Source: ECMA-376 part 1.
 */
export function xlsxOf(
  head: readonly string[],
  batches: AsyncIterable<Rows>,
  perSheet = mostRows,
): AsyncGenerator<Buffer> {
  return zipOf(partsOf(head, batches, perSheet));
}

async function* partsOf(
  head: readonly string[],
  batches: AsyncIterable<Rows>,
  perSheet: number,
): AsyncGenerator<ZipFile> {
  const left = batches[Symbol.asyncIterator]();
  let held: Rows = [];
  const hasMore = async () => {
    while (held.length === 0) {
      const next = await left.next();
      if (next.done) return false;
      held = next.value;
    }
    return true;
  };
  const sheetRows = async function* () {
    yield `${xml}<worksheet xmlns="${main}"><sheetData>${rowOf(1, head)}`;
    for (let at = 2; at <= perSheet && (await hasMore());) {
      const some = held.slice(0, perSheet - at + 1);
      held = held.slice(some.length);
      const begin = at;
      yield some.map((cells, after) => rowOf(begin + after, cells)).join("");
      at += some.length;
    }
    yield "</sheetData></worksheet>";
  };
  let sheets = 0;
  try {
    do yield { name: `xl/worksheets/sheet${++sheets}.xml`, content: sheetRows() };
    while (await hasMore());
  } finally {
    await left.return?.();
  }
  yield* around(sheets);
}

/** What stands around the sheets; it can be written once it is known how many there are. */
function around(count: number): ZipFile[] {
  const sheets = Array.from({ length: count }, (_, at) => at + 1);
  const each = (of: (n: number) => string) => sheets.map(of).join("");
  return [
    {
      name: "xl/workbook.xml",
      content: [
        `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
      ],
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: [
        `${xml}<Relationships xmlns="${packages}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
      ],
    },
    {
      name: "_rels/.rels",
      content: [
        `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: "[Content_Types].xml",
      content: [
        `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`)}</Types>`,
      ],
    },
  ];
}

function rowOf(at: number, cells: readonly string[]): string {
  const written = cells.map((cell, column) =>
    cell === ""
      ? ""
      : `<c r="${letters(column)}${at}" t="inlineStr"><is><t${/^\s|\s$/.test(cell) ? ' xml:space="preserve"' : ""}>${told(cell)}</t></is></c>`,
  );
  return `<row r="${at}">${written.join("")}</row>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as a cell holds it: what XML cannot carry stands as `_x0007_`, and what looks so already is kept apart from it. */
function told(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>]/g, (sign) => named[sign] as string)
    .replace(
      // oxlint-disable-next-line no-control-regex -- these are the characters meant
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

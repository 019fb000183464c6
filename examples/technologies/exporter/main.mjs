// An example of an exporter: published notices as CSV files, one a batch. The house writes them into the folder of this technology.
const columns = ["number", "noticeKind", "title", "publishedAt", "expiresAt"];

/** The same notices give the same file, so that a batch that comes twice changes nothing. */
export function handOn({ items }) {
  if (items.length === 0) return { taken: [], refused: [] };
  const text = [columns, ...items.map((item) => columns.map((name) => cell(item[name])))]
    .map((row) => row.join(","))
    .join("\r\n");
  return {
    taken: items.map(({ id }) => id),
    refused: [],
    files: [{ name: `notices-${markOf(text)}.csv`, text: `\ufeff${text}\r\n` }],
  };
}

/** A cell that a spreadsheet would run as a formula is written as text. */
function cell(value) {
  const shown =
    value === null || value === undefined
      ? ""
      : typeof value === "object"
        ? (value.vi ?? JSON.stringify(value))
        : String(value);
  const plain = /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** FNV-1a, 32 bits, over UTF-16. */
function markOf(text) {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, "0");
}

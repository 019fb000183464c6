/** The mark by which spreadsheets know a file as UTF-8. */
export const csvMark = "\uFEFF";

/** One line of CSV (RFC 4180), with its end; what a spreadsheet would take for a formula is kept so by an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** The text of a cell that `csvLine` wrote, without the apostrophe that it was given. */
export function csvText(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

// What begins with an apostrophe before a sign of formulas is given another, so that each is read back as it was.
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

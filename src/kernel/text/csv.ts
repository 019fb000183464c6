/** The mark by which spreadsheets know a file as UTF-8. */
export const csvMark = "\uFEFF";

/** One line of CSV (RFC 4180), with its end; what a spreadsheet would take for a formula is kept so by an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * JSON that jsonb takes: without the character U+0000, which PostgreSQL keeps in no text. Escapes are read in pairs, so that the letters
 * `u0000` behind a written backslash stay as they are.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/\\(?:u0000|[^])/g, (escape) => (escape === "\\u0000" ? "" : escape));
}

const refused = /\\u(?:0000|d[89a-f])/;

/**
 * JSON that jsonb takes: without the character U+0000 and without halves of a surrogate pair, which PostgreSQL keeps in no text. Escapes are
 * read in pairs, so that the letters `u0000` behind a written backslash stay as they are.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value);
  if (!refused.test(json)) return json;
  return json.replace(/\\(?:u0000|ud[89a-f][\da-f]{2}|[^])/g, (escape) =>
    escape === "\\u0000" ? "" : escape.startsWith("\\ud") && escape.length === 6 ? "\ufffd" : escape,
  );
}

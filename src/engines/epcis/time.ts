/** An ISO 8601 time with offset as milliseconds since 1970 (fractions rounded half up), or null when it is none. */
export function eventInstant(text: string): number | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

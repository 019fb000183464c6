/** Text as it will be stored, so that places in it stay true: composed, well-formed, without NUL, and without spaces around it. */
export function cleanPostText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed().normalize("NFC").trim();
}

/** A text or number as text, null where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return null;
  const clean = cleanPostText(value);
  return clean === "" ? null : clean;
}

/** A parsed JSON object, null for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** A web address that may be shown as a link, else null: files of an export and other schemes are none. */
export function webAddress(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && text.length <= 2000 && /^https?:\/\/[^\s]+$/i.test(text) ? text : null;
}

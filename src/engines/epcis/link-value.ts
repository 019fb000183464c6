const mustEscape = /[^A-Za-z0-9._~;='-]/g;
const bytes = new TextEncoder();

/**
 * A value as it stands in the path of a canonical Digital Link: escapes undone, then made for all but letters, digits and `-._~;='`.
 * Broken escapes stay as they are.
 */
export function encodeValue(written: string): string {
  if (/^[A-Za-z0-9._-]*$/.test(written)) return written;
  let plain = written;
  try {
    plain = decodeURIComponent(written);
  } catch {
    plain = written;
  }
  return plain.replace(mustEscape, (sign) =>
    sign < "\u0080" ? `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}` : escaped(sign),
  );
}

function escaped(sign: string): string {
  return [...bytes.encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join("");
}

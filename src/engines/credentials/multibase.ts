const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** Longer texts than any key or signature has are not decoded: base 58 takes time that grows with the square of the length. */
const longest = 256;

/** Bytes that WebCrypto takes as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes as multibase base58btc: `z`, then base 58 with a `1` for each leading zero byte. */
export function toBase58(bytes: Uint8Array): string {
  const leading = bytes.findIndex((byte) => byte !== 0);
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (; rest > 0n; rest /= 58n) text = alphabet.charAt(Number(rest % 58n)) + text;
  return `z${"1".repeat(leading < 0 ? bytes.length : leading)}${text}`;
}

/** The bytes of a multibase base58btc text; null where it is none. */
export function fromBase58(text: string): Bytes | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]*$/.test(text) || text.length > longest) return null;
  const digits = text.slice(1);
  let rest = [...digits].reduce((sum, digit) => sum * 58n + BigInt(alphabet.indexOf(digit)), 0n);
  const bytes: number[] = [];
  for (; rest > 0n; rest >>= 8n) bytes.unshift(Number(rest & 255n));
  const zeros = /^1*/.exec(digits)![0].length;
  return new Uint8Array([...Array<number>(zeros).fill(0), ...bytes]);
}

/** Bytes as multibase base64url without padding: `u`, then the text. */
export function toBase64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `u${btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The bytes of a multibase base64url text; null where it is none. */
export function fromBase64url(text: string): Bytes | null {
  if (!/^u[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 2) return null;
  const letters = atob(text.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

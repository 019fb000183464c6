const decimal = /^([+-]?)(\d+)(?:\.(\d*))?$|^([+-]?)()\.(\d+)$/;
const scientific = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,3}$/;

/** So many digits a double holds exactly. */
const exactDigits = 15;

/**
 * A number as text in its one writing: no plus sign, no needless zeros; null for what is no number. What has more digits than a double
 * holds is rounded to one, as the published event hashes are.
 *
 * @example canonicalNumber("012.500") // "12.5"
 */
export function canonicalNumber(text: string): string | null {
  const first = text.charCodeAt(0);
  // Most values are addresses and words: they are sent away by their first letter.
  if (!((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46)) return null;
  const parts = decimal.exec(text);
  if (parts === null) return scientific.test(text) ? plainNumber(Number(text)) : null;
  const whole = (parts[2] ?? "").replace(/^0+(?=\d)/, "") || "0";
  const fraction = (parts[3] ?? parts[6] ?? "").replace(/0+$/, "");
  if (whole.length + fraction.length > exactDigits) return plainNumber(Number(text));
  const size = fraction === "" ? whole : `${whole}.${fraction}`;
  return (parts[1] ?? parts[4]) === "-" && size !== "0" ? `-${size}` : size;
}

/** A number without exponent where it has few enough places. */
function plainNumber(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const text = String(value === 0 ? 0 : value);
  return text.includes("e") && Number.isInteger(value) ? BigInt(value).toString() : text;
}

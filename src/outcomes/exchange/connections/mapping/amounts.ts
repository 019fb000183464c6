/** What a unit measures, and how many of the smallest of its kind it is: exact, as whole numbers. */
const units = {
  mg: ["mass", 1n],
  g: ["mass", 1_000n],
  kg: ["mass", 1_000_000n],
  yến: ["mass", 10_000_000n],
  tạ: ["mass", 100_000_000n],
  tấn: ["mass", 1_000_000_000n],
  ml: ["volume", 1n],
  l: ["volume", 1_000n],
  m3: ["volume", 1_000_000n],
  mm: ["length", 1n],
  cm: ["length", 10n],
  m: ["length", 1_000n],
  km: ["length", 1_000_000n],
  m2: ["area", 1n],
  ha: ["area", 10_000n],
  cái: ["count", 1n],
  chục: ["count", 10n],
  tá: ["count", 12n],
  đồng: ["money", 1n],
  "nghìn đồng": ["money", 1_000n],
  "triệu đồng": ["money", 1_000_000n],
  "tỷ đồng": ["money", 1_000_000_000n],
} as const satisfies Record<string, readonly [string, bigint]>;
export type Unit = keyof typeof units;
export const unitNames = Object.keys(units) as [Unit, ...Unit[]];

/** A number as it is: its digits, and how many of them stand behind the point. */
export type Decimal = { digits: bigint; scale: number };

const plain = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Reads a number of any length exactly; null for what is none (`NaN`, `Infinity`, words). With `comma`: as the Vietnamese write it, 1.234,5. */
export function readDecimal(text: string, comma = false): Decimal | null {
  let written = text.trim().replaceAll("\u00a0", " ");
  if (comma) {
    if (!/^[+-]?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?$/.test(written)) return null;
    written = written.replace(/[. ]/g, "").replace(",", ".");
  } else if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) written = written.replaceAll(",", "");
  const match = plain.exec(written);
  if (match === null) return null;
  const [, sign, whole = "", fraction = "", power = "0"] = match;
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const scale = fraction.length - Number(power);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** The number as JSON and people write it, without zeros that say nothing: "1234.5". */
export function writeDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  const fraction = scale === 0 ? "" : text.slice(-scale).replace(/0+$/, "");
  const whole = scale === 0 ? text : text.slice(0, -scale);
  const made = fraction === "" ? whole : `${whole}.${fraction}`;
  return made === "0" ? "0" : sign + made;
}

// Enough for a milligram of a hundred thousand tonnes; what a division leaves beyond is no measurement.
const finest = 12;

/**
 * The same amount in another unit, exactly; null where the two measure different things.
 *
 * @example writeDecimal(converted(readDecimal("2,5", true)!, "tạ", "kg")!) // "250"
 */
export function converted(amount: Decimal, from: Unit, to: Unit): Decimal | null {
  const [[kind, worth], [wanted, piece]] = [units[from], units[to]];
  if (kind !== wanted) return null;
  const product = amount.digits * worth;
  if (product % piece === 0n) return { digits: product / piece, scale: amount.scale };
  const spread = product * 10n ** BigInt(finest);
  return { digits: (spread + (spread < 0n ? -piece : piece) / 2n) / piece, scale: amount.scale + finest };
}

/** Whether two units measure the same kind of thing. */
export const sameKind = (one: Unit, other: Unit): boolean => units[one][0] === units[other][0];

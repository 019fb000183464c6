import { foldText } from "../vietnamese/index.ts";

/** A number with its unit, in the base unit of its kind. */
export type Measure = { kind: MeasureKind; value: number };
export type MeasureKind = "g" | "ml" | "cm" | "inch" | "GB" | "W" | "Hz" | "mAh" | "MP" | "V" | "piece";

const units: Record<string, [MeasureKind, number]> = {
  mg: ["g", 0.001],
  g: ["g", 1],
  gr: ["g", 1],
  gram: ["g", 1],
  kg: ["g", 1000],
  oz: ["g", 28.35],
  ounce: ["g", 28.35],
  lb: ["g", 453.6],
  lbs: ["g", 453.6],
  ml: ["ml", 1],
  cl: ["ml", 10],
  l: ["ml", 1000],
  lit: ["ml", 1000],
  liter: ["ml", 1000],
  litre: ["ml", 1000],
  mm: ["cm", 0.1],
  cm: ["cm", 1],
  m: ["cm", 100],
  ft: ["cm", 30.48],
  feet: ["cm", 30.48],
  inch: ["inch", 1],
  inches: ["inch", 1],
  in: ["inch", 1],
  '"': ["inch", 1],
  "'": ["inch", 1],
  "''": ["inch", 1],
  "”": ["inch", 1],
  kb: ["GB", 2 ** -20],
  mb: ["GB", 2 ** -10],
  gb: ["GB", 1],
  tb: ["GB", 1024],
  w: ["W", 1],
  kw: ["W", 1000],
  watt: ["W", 1],
  watts: ["W", 1],
  hz: ["Hz", 1],
  khz: ["Hz", 1e3],
  mhz: ["Hz", 1e6],
  ghz: ["Hz", 1e9],
  mah: ["mAh", 1],
  ah: ["mAh", 1000],
  mp: ["MP", 1],
  megapixel: ["MP", 1],
  megapixels: ["MP", 1],
  v: ["V", 1],
  volt: ["V", 1],
  pk: ["piece", 1],
  pack: ["piece", 1],
  pcs: ["piece", 1],
  ct: ["piece", 1],
  count: ["piece", 1],
  piece: ["piece", 1],
  pieces: ["piece", 1],
};

const numberWithUnit = new RegExp(
  String.raw`(?<![a-z\d.,])(\d+(?:[.,]\d+)?(?:-\d+/\d+)?)[\s-]?(${Object.keys(units)
    .sort((one, other) => other.length - one.length)
    .join("|")})(?![a-z\d])`,
  "g",
);

/**
 * Every number with a unit in a title, in base units: g, ml, cm, inch, GB, W, Hz, mAh, MP, V, piece. In the order in which they stand.
 *
 * @example measuresOf("USB 16 GB 2.5-inch") // [{ kind: "GB", value: 16 }, { kind: "inch", value: 2.5 }]
 */
export function measuresOf(title: string): Measure[] {
  const found: Measure[] = [];
  for (const [, number, unit] of plainFor(title).matchAll(numberWithUnit)) {
    const [kind, factor] = units[unit!]!;
    // "20.000mAh", "10,000 mAh": no battery holds thousandths of it.
    const plain = unit === "mah" ? number!.replace(/^([1-9]\d{0,2})[.,](\d{3})$/, "$1$2") : number!;
    const value = Number(plain.replace(",", ".").replace(/-\d+\/\d+$/, "")) * factor;
    if (value > 0) found.push({ kind, value: Math.round(value * 1000) / 1000 });
  }
  return found;
}

// The signs that carry meaning beside a number (3.5, 13") are kept, so this is not `foldText`.
function plainFor(title: string): string {
  return title.toLowerCase().replace(/[^\p{ASCII}”]+/gu, (letters) => foldText(letters));
}

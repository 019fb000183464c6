import type { Attributes } from "./attributes.ts";

/** What a quantity costs: whole VND for 100 g, 100 ml or one piece. */
export type UnitPrice = { vnd: number; per: "100 g" | "100 ml" | "piece" };

/**
 * The price of an offer by quantity, so that offers of one product in several packs compare. Without a size the units of the pack are
 * the pieces. Null where there is no price.
 *
 * @example unitPrice(28_000, readAttributes("Sữa tươi lốc 4 x 180ml")) // { vnd: 3889, per: "100 ml" }
 */
export function unitPrice(
  priceVnd: number | null,
  { size, pack }: Pick<Attributes, "size" | "pack">,
): UnitPrice | null {
  if (priceVnd === null || !Number.isFinite(priceVnd) || priceVnd <= 0) return null;
  if (size === null || size.unit === "piece") {
    return { vnd: Math.round(priceVnd / (pack * (size?.value ?? 1))), per: "piece" };
  }
  return { vnd: Math.round((priceVnd * 100) / (pack * size.value)), per: `100 ${size.unit}` };
}

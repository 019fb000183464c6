import type { BaseValue } from "./model.ts";

/** A value with its UN/CEFACT Rec 20 unit in the base unit of its quantity; null for a unit that is not known. */
export function toBaseUnit(_value: number, _uom: string): BaseValue | null {
  return null;
}

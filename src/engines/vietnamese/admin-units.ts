import { foldText } from "./fold.ts";
import { toneKey } from "./tone.ts";

export type AdminLevel = "province" | "district" | "ward";

/** The type word before a unit's name; a town and the commune around it often share the name. */
export type AdminType = "tỉnh" | "thành phố" | "quận" | "huyện" | "thị xã" | "phường" | "xã" | "thị trấn" | "đặc khu";

/** A province, district or ward with the dates it existed (yyyy-mm-dd, inclusive, null for open) and what it became. */
export type AdminUnit = {
  id: string;
  level: AdminLevel;
  /** Without its type: "Hà Nội", "1", "Bến Thành". */
  name: string;
  type: AdminType | null;
  /** The unit directly above: a district, or since 1 July 2025 for a ward the province. */
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
  successor: string | null;
};

/** The shape of reference/provinces.json that is read here. */
export type ProvinceTable = {
  old: readonly {
    id: string;
    name: string;
    type: string;
    valid_from: string | null;
    valid_to: string | null;
    successor: string | null;
  }[];
  current: readonly { id: string; name: string; type: string; valid_from: string | null; valid_to: string | null }[];
};

/** The provinces of both eras as units; wards and districts come from whatever table the caller holds. */
export function provinceUnits(table: ProvinceTable): AdminUnit[] {
  return [...table.old, ...table.current].map((province) => ({
    id: province.id,
    level: "province",
    name: province.name,
    type: province.type === "city" ? "thành phố" : "tỉnh",
    parent: null,
    validFrom: province.valid_from,
    validTo: province.valid_to,
    successor: "successor" in province ? (province.successor as string | null) : null,
  }));
}

/** Units by id and by name; made once, asked many times. */
export type AdminIndex = { byId: ReadonlyMap<string, AdminUnit>; byName: ReadonlyMap<string, readonly AdminUnit[]> };

/** The key two writings of a unit's name share: "01" and "1", "Hoà Bình" and "hòa bình", "Đắk Lắk" and "Dak Lak". */
export function unitKey(name: string): string {
  return foldText(name).replace(/^0+(?=\d)/, "");
}

/** Makes the look-up that `readAddress` needs from units of any levels and dates. */
export function adminIndex(units: readonly AdminUnit[]): AdminIndex {
  const byId = new Map<string, AdminUnit>();
  const byName = new Map<string, AdminUnit[]>();
  for (const unit of units) {
    byId.set(unit.id, unit);
    const key = unitKey(unit.name);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [unit]);
    else same.push(unit);
  }
  return { byId, byName };
}

/** True when the unit existed on a day (yyyy-mm-dd). */
export function existedOn(unit: AdminUnit, day: string): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);
}

/**
 * The unit that holds the place on a day: itself, or what it was merged into by then. Old province to new, and ward to ward where the
 * table names a successor; null when the table does not say. Law: Resolution 202/2025/QH15.
 */
export function unitOn(index: AdminIndex, unit: AdminUnit, day: string): AdminUnit | null {
  let at: AdminUnit | undefined = unit;
  for (let step = 0; at !== undefined && step < 8; step++) {
    if (existedOn(at, day)) return at;
    if (at.validFrom !== null && day < at.validFrom) return null;
    at = at.successor === null ? undefined : index.byId.get(at.successor);
  }
  return null;
}

/** Among units of one folded name those written with the same marks, where any is; else all. */
export function closestByMarks(units: readonly AdminUnit[], written: string): readonly AdminUnit[] {
  const key = toneKey(written.trim());
  const exact = units.filter((unit) => toneKey(unit.name) === key);
  return exact.length > 0 ? exact : units;
}

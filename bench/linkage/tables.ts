import provinces from "../../reference/provinces.json" with { type: "json" };
import type { ReadingTables } from "../../src/engines/linkage/index.ts";
import { adminIndex, provinceUnits } from "../../src/engines/vietnamese/index.ts";
import type { ProvinceNames } from "./sellers.ts";

const largest = ["Hồ Chí Minh", "Hà Nội"];

/** Each province of before July 2025 with what holds it since, the two largest cities first. */
export function provinceNames(): ProvinceNames {
  const names = provinces.old.map(({ name, successor }) => ({
    old: name,
    current: provinces.current.find(({ id }) => id === successor)?.name ?? name,
  }));
  return names.sort((one, other) => Number(largest.includes(other.old)) - Number(largest.includes(one.old)));
}

/** What reading the generated accounts needs: the provinces of both eras. */
export function readingTables(): ReadingTables {
  return { units: adminIndex(provinceUnits(provinces)), day: "2026-11-21" };
}

import { closestByMarks, existedOn, unitKey } from "./admin-units.ts";
import type { AdminIndex, AdminLevel, AdminType, AdminUnit } from "./admin-units.ts";

/** One part of an address as written; `levels` are those its type word allows, all three when it has none. */
export type AddressPart = {
  name: string;
  type: AdminType | null;
  levels: readonly AdminLevel[];
  start: number;
  end: number;
};

/** The units an address names, null where it names none or more than one would fit; `street` is what is left in front. */
export type Address = {
  province: AdminUnit | null;
  district: AdminUnit | null;
  ward: AdminUnit | null;
  street: string;
};

const types: [RegExp, AdminType, readonly AdminLevel[]][] = [
  [/^(?:tỉnh|tinh)\s+/iu, "tỉnh", ["province"]],
  [/^(?:thành phố|thanh pho|tp|t\.p)(?:\s*\.\s*|\s+|(?=[A-ZĐ]))/iu, "thành phố", ["province", "district"]],
  [/^(?:quận|quan)\.?\s+|^q(?:\s*\.\s*|\s+(?=\p{Lu}|\d)|(?=\d))/iu, "quận", ["district"]],
  [/^(?:huyện|huyen)\.?\s+|^h(?:\s*\.\s*|\s+(?=\p{Lu}))/iu, "huyện", ["district"]],
  [/^(?:thị xã|thi xa|tx)\.?\s+/iu, "thị xã", ["district"]],
  [/^(?:phường|phuong)\.?\s+|^p(?:\s*\.\s*|\s+(?=\p{Lu}|\d)|(?=\d))/iu, "phường", ["ward"]],
  [/^(?:xã|xa)\.?\s+|^x(?:\s*\.\s*|\s+(?=\p{Lu}))/iu, "xã", ["ward"]],
  [/^(?:thị trấn|thi tran|tt)\.?\s+/iu, "thị trấn", ["ward"]],
  [/^(?:đặc khu|dac khu)\s+/iu, "đặc khu", ["ward"]],
];
const anyLevel: readonly AdminLevel[] = ["province", "district", "ward"];

// Where no comma stands, a type word begins the next part.
const partBreak =
  /\s*[,;|\n]\s*|\s+[-–—]\s+|\s+(?=(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|phường|thị trấn|đặc khu)\s+[\p{Lu}\d]|(?:TP|[QHPX])\s?\.\s?[\p{Lu}\d]|[QP]\d|TP\.?\s?HCM)|(?<=\d)\s+(?=xã\s+\p{Lu})/giu;

// Short names people write for a province, beside its own.
const shortNames: Record<string, string> = {
  hcm: "Hồ Chí Minh",
  tphcm: "Hồ Chí Minh",
  "sai gon": "Hồ Chí Minh",
  sg: "Hồ Chí Minh",
  hn: "Hà Nội",
  "ha noi city": "Hà Nội",
  brvt: "Bà Rịa - Vũng Tàu",
  "vung tau ba ria": "Bà Rịa - Vũng Tàu",
  "vung tau": "Bà Rịa - Vũng Tàu",
  hue: "Thừa Thiên Huế",
};

/** Splits an address at commas, dashes and type words, in the order written, and takes the type word ("Quận", "P.") off each part. */
export function splitAddress(text: string): AddressPart[] {
  const parts: AddressPart[] = [];
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const written = raw.trim().replace(/[.\s]+$/u, "");
    if (written !== "") {
      const type = types.find(([pattern]) => pattern.test(written));
      const name = type === undefined ? written : written.replace(type[0], "").trim();
      const levels = type?.[2] ?? anyLevel;
      parts.push({ name, type: type?.[1] ?? null, levels, start: start + lead, end: start + lead + written.length });
    }
  };
  const commas = text.includes(",");
  for (const match of text.matchAll(partBreak)) {
    // Among commas a dash is part of a name ("Bà Rịa - Vũng Tàu") unless a type word follows.
    const after = text.slice(match.index + match[0].length);
    if (commas && /^\s+[-–—]\s+$/.test(match[0]) && !types.some(([type]) => type.test(after))) continue;
    close(match.index);
    start = match.index + match[0].length;
  }
  close(text.length);
  return parts;
}

/** The units a part can name, those of the day first, the province's short names included. */
function named(index: AdminIndex, part: AddressPart, day: string): readonly AdminUnit[] {
  const key = unitKey(part.name);
  const short = part.levels.includes("province") ? shortNames[key] : undefined;
  const units = [key, short === undefined ? key : unitKey(short)]
    .flatMap((one) => index.byName.get(one) ?? [])
    .filter((unit, at, all) => part.levels.includes(unit.level) && all.indexOf(unit) === at);
  return closestByMarks(units, part.name).toSorted(
    (one, other) => Number(existedOn(other, day)) - Number(existedOn(one, day)),
  );
}

function isWithin(index: AdminIndex, unit: AdminUnit, ancestor: AdminUnit): boolean {
  for (let at: AdminUnit | undefined = unit, step = 0; at !== undefined && step < 4; step++) {
    if (at.id === ancestor.id) return true;
    at = at.parent === null ? undefined : index.byId.get(at.parent);
  }
  return false;
}

/** The only unit of a level under those already read, or, without any, the only one in the country; null when several would fit. */
function onlyOne(
  index: AdminIndex,
  part: AddressPart,
  level: AdminLevel,
  above: readonly AdminUnit[],
  day: string,
): AdminUnit | null {
  let units = named(index, part, day).filter(
    (unit) => unit.level === level && above.every((ancestor) => isWithin(index, unit, ancestor)),
  );
  // A type word decides only between units that share the name: communes become wards, and people write the word they knew.
  for (const better of [(unit: AdminUnit) => unit.type === part.type, (unit: AdminUnit) => existedOn(unit, day)]) {
    if (units.length > 1 && units.some(better)) units = units.filter(better);
  }
  return units.length === 1 ? units[0]! : null;
}

type Reading = Omit<Address, "street"> & { used: number[] };

/** Reads district and ward, from the right, under a province or under none. */
function readUnder(
  index: AdminIndex,
  parts: AddressPart[],
  province: AdminUnit | null,
  used: number[],
  day: string,
): Reading {
  const reading: Reading = { province, district: null, ward: null, used: [...used] };
  for (const level of ["district", "ward"] as const) {
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at]!;
      if (reading.used.includes(at) || !part.levels.includes(level)) continue;
      // The first words of an address are a house and a street unless they say otherwise.
      if (at === 0 && part.type === null && parts.length > 1) continue;
      const above = [reading.province, reading.district].filter((unit) => unit !== null);
      const unit = onlyOne(index, part, level, above, day);
      if (unit === null) continue;
      reading[level] = unit;
      reading.used.push(at);
      break;
    }
  }
  return reading;
}

function ancestorOf(index: AdminIndex, unit: AdminUnit | null, level: AdminLevel): AdminUnit | null {
  for (let at = unit, step = 0; at !== null && step < 4; step++) {
    if (at.level === level) return at;
    at = at.parent === null ? null : (index.byId.get(at.parent) ?? null);
  }
  return null;
}

const depth = (reading: Reading) => Number(reading.district !== null) + Number(reading.ward !== null);

/**
 * Reads the province, district and ward an address names, of the era its words fit best and otherwise of `day` (yyyy-mm-dd): "Quận 1"
 * makes it an address of before 1 July 2025. `unitOn` then gives what holds the place today. Nothing is guessed: where two
 * wards of one name would fit, there is none.
 *
 * @example readAddress(index, "12 Lê Lợi, P. Bến Thành, Q.1, TP.HCM", "2026-11-21").district?.name // "1"
 */
export function readAddress(index: AdminIndex, text: string, day: string): Address {
  const parts = splitAddress(text);
  let best: Reading | null = null;
  for (let at = parts.length - 1; at >= 0 && best === null; at--) {
    const part = parts[at]!;
    if (at === 0 && part.type === null && parts.length > 1) continue;
    for (const province of named(index, part, day).filter((unit) => unit.level === "province")) {
      const reading = readUnder(index, parts, province, [at], day);
      if (best === null || depth(reading) > depth(best)) best = reading;
    }
  }
  best ??= readUnder(index, parts, null, [], day);
  const { ward, used } = best;
  const district = best.district ?? ancestorOf(index, ward, "district");
  const province = best.province ?? ancestorOf(index, district ?? ward, "province");
  const firstUnit = used.length === 0 ? parts.length : Math.min(...used);
  const street = firstUnit === 0 ? "" : text.slice(parts[0]?.start ?? 0, parts[firstUnit - 1]?.end ?? 0);
  return { province, district, ward, street };
}

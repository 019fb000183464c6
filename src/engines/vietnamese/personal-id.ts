/** What a personal identification number says of its holder: old province (or country) of birth registration, sex, year of birth. */
export type PersonalId = { birthPlaceCode: string; sex: "M" | "F"; birthYear: number };

/** A province as reference/provinces.json lists those in force until 30 June 2025. */
export type OldProvince = { id: string; code: string; name: string };

const twelveDigits = /^[0-9]{12}$/;
const firstOldProvince = 1;
const lastOldProvince = 96;

/**
 * Reads a 12-digit personal identification number, or null when it cannot be one; it carries no check digit, so a number that reads
 * may still be nobody's. A birth year after the year of `asOf` (yyyy-mm-dd) cannot be. Personal data: mask it, and log who looks.
 *
 * @example parsePersonalId("079300012345", "2026-11-21") // { birthPlaceCode: "079", sex: "F", birthYear: 2000 }
 */
export function parsePersonalId(text: string, asOf: string): PersonalId | null {
  if (!twelveDigits.test(text)) return null;
  const birthPlaceCode = text.slice(0, 3);
  const place = Number(birthPlaceCode);
  // Codes from 100 on are countries; between them and the last old province lies nothing.
  if (place < firstOldProvince || (place > lastOldProvince && place < 100)) return null;
  const centuryAndSex = Number(text[3]);
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(text.slice(4, 6));
  if (birthYear > Number(asOf.slice(0, 4))) return null;
  return { birthPlaceCode, sex: centuryAndSex % 2 === 0 ? "M" : "F", birthYear };
}

/**
 * The province of birth registration among the **old** provinces, whatever the date: these numbers keep the codes of before
 * 1 July 2025, seven of which name another province today. Null for a birth registered abroad.
 */
export function birthProvince<P extends OldProvince>(birthPlaceCode: string, oldProvinces: readonly P[]): P | null {
  return oldProvinces.find((province) => `0${province.code}` === birthPlaceCode) ?? null;
}

/** The number as it may be shown on a screen: the last three digits, which are not unique, and nothing of place, sex or age. */
export function maskPersonalId(text: string): string {
  return "•".repeat(Math.max(0, text.length - 3)) + text.slice(-3);
}

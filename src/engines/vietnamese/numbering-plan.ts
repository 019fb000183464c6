/**
 * Mobile prefixes before the change of September 2018, when 11-digit numbers became 10-digit ones, with those after it.
 * Source: reference/identifiers.json (old_11_digits_map); a test holds them equal.
 */
export const renumbered2018: ReadonlyMap<string, string> = new Map([
  ["0162", "032"],
  ["0163", "033"],
  ["0164", "034"],
  ["0165", "035"],
  ["0166", "036"],
  ["0167", "037"],
  ["0168", "038"],
  ["0169", "039"],
  ["0120", "070"],
  ["0121", "079"],
  ["0122", "077"],
  ["0126", "076"],
  ["0128", "078"],
  ["0123", "083"],
  ["0124", "084"],
  ["0125", "085"],
  ["0127", "081"],
  ["0129", "082"],
  ["0186", "056"],
  ["0188", "058"],
  ["0199", "059"],
]);

const mobile = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const land = /^02\d{9}$/;

/** How many digits a national number with this beginning has: 11 on land (02…) and before 2018 (01…), else 10. */
export function nationalLength(digits: string): 10 | 11 {
  return digits[1] === "1" || digits[1] === "2" ? 11 : 10;
}

/** A national number (0…, digits only) as E.164, an old 11-digit mobile number as the one that replaced it; null when no such number exists. */
export function nationalToE164(digits: string): string | null {
  const renewed = digits.length === 11 ? renumbered2018.get(digits.slice(0, 4)) : undefined;
  const national = renewed === undefined ? digits : renewed + digits.slice(4);
  return mobile.test(national) || land.test(national) ? `+84${national.slice(1)}` : null;
}

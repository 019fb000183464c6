import { angle, noZeroPrefix, nonZero, oneOf, pieceOfTotal, positionInSequence, zero } from "./amounts.ts";
import {
  hasNonDigit,
  importerIndex,
  inSet39,
  inSet64,
  inSet82,
  onlyHyphens,
  percentEncoded,
} from "./character-sets.ts";
import { checkDigit, checkPair, iban } from "./checksums.ts";
import { country, countryByLetters, countryOrSeveral, currency, mediaType, packageType } from "./code-lists.ts";
import { companyPrefixFirst, companyPrefixSecond } from "./company-prefix.ts";
import { couponAtTill, couponCode } from "./coupons.ts";
import {
  hour,
  hourAndMinute,
  longDate,
  longDateOrMonth,
  minute,
  second,
  shortDate,
  shortDateOrMonth,
} from "./dates.ts";
import type { Linter } from "./linter.ts";
import { digits } from "./linter.ts";

/** The checks of values, by the names that GS1 gives them. */
export const linters = {
  couponcode: couponCode,
  couponposoffer: couponAtTill,
  cset39: inSet39,
  cset64: inSet64,
  cset82: inSet82,
  csetnumeric: digits,
  csum: checkDigit,
  csumalpha: checkPair,
  gcppos1: companyPrefixFirst,
  gcppos2: companyPrefixSecond,
  hasnondigit: hasNonDigit,
  hh: hour,
  hhmi: hourAndMinute,
  hyphen: onlyHyphens,
  iban,
  importeridx: importerIndex,
  iso3166: country,
  iso3166999: countryOrSeveral,
  iso3166alpha2: countryByLetters,
  iso4217: currency,
  iso5218: oneOf("0129", "sex"),
  latitude: angle(1_800_000_000, "latitude"),
  longitude: angle(3_600_000_000, "longitude"),
  mediatype: mediaType,
  mi: minute,
  nonzero: nonZero,
  nozeroprefix: noZeroPrefix,
  packagetype: packageType,
  pcenc: percentEncoded,
  pieceoftotal: pieceOfTotal,
  posinseqslash: positionInSequence,
  ss: second,
  winding: oneOf("019", "winding"),
  yesno: oneOf("01", "yes-no"),
  yymmd0: shortDateOrMonth,
  yymmdd: shortDate,
  yyyymmd0: longDateOrMonth,
  yyyymmdd: longDate,
  zero,
} satisfies Record<string, Linter>;

export type LinterName = keyof typeof linters;
export type { CompanyPrefixLookup, Linter } from "./linter.ts";

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sharedPath } from "../../../../test/support/shared.ts";
import type { CompanyPrefixLookup, LinterName } from "./index.ts";
import { linters } from "./index.ts";

type Row = { linter: LinterName; ok: boolean; data: string; error?: string; markup?: string; src: string };

const path = sharedPath("vectors/gs1-syntax/linters.json");
const rows: Row[] = path === null ? [] : JSON.parse(readFileSync(path, "utf8"));

/** Our word for each of the names that the tables use. */
function ours(error: string): RegExp {
  if (error.startsWith("COUPON_EXCESS")) return /^coupon-excess$/;
  if (error.startsWith("COUPON_EXPIRATION_BEFORE")) return /^coupon-dates$/;
  if (/^COUPON_.*(TRUNCATED|TOO_SHORT)/.test(error)) return /^coupon-truncated$/;
  if (error.startsWith("COUPON_MISSING")) return /^coupon-missing$/;
  if (/^COUPON_INVALID_.*LENGTH$/.test(error)) return /^coupon-length$/;
  if (error.startsWith("COUPON_INVALID")) return /^coupon-value$/;
  if (/TOO_SHORT|TOO_LONG|INVALID_LENGTH$|LENGTH_FOR_PIECE/.test(error)) return /^too-(short|long)$/;
  return known[error] ?? assert.fail(`no word for ${error}`);
}

const known: Record<string, RegExp> = {
  NON_DIGIT_CHARACTER: /^digit$/,
  INVALID_CSET39_CHARACTER: /^character$/,
  INVALID_CSET64_CHARACTER: /^character$/,
  INVALID_CSET82_CHARACTER: /^character$/,
  INVALID_IBAN_CHARACTER: /^character$/,
  INVALID_CSET64_PADDING: /^padding$/,
  INCORRECT_CHECK_DIGIT: /^check-digit$/,
  INCORRECT_CHECK_PAIR: /^check-pair$/,
  INVALID_GCP_PREFIX: /^company-prefix(-unknown)?$/,
  GCP_DATASOURCE_OFFLINE: /^company-prefix-offline$/,
  REQUIRES_NON_DIGIT_CHARACTER: /^letter$/,
  ILLEGAL_HOUR: /^hour$/,
  ILLEGAL_MINUTE: /^minute$/,
  ILLEGAL_SECOND: /^second$/,
  ILLEGAL_MONTH: /^month$/,
  ILLEGAL_DAY: /^day$/,
  NOT_HYPHEN: /^hyphen$/,
  INCORRECT_IBAN_CHECKSUM: /^iban$/,
  ILLEGAL_IBAN_COUNTRY_CODE: /^country$/,
  IMPORTER_IDX_MUST_BE_ONE_CHARACTER: /^importer-index$/,
  INVALID_IMPORT_IDX_CHARACTER: /^importer-index$/,
  NOT_ISO3166: /^country$/,
  NOT_ISO3166_OR_999: /^country$/,
  NOT_ISO3166_ALPHA2: /^country$/,
  NOT_ISO4217: /^currency$/,
  INVALID_BIOLOGICAL_SEX_CODE: /^sex$/,
  INVALID_LATITUDE: /^latitude$/,
  INVALID_LONGITUDE: /^longitude$/,
  INVALID_MEDIA_TYPE: /^media-type$/,
  INVALID_PACKAGE_TYPE: /^package-type$/,
  INVALID_PERCENT_SEQUENCE: /^percent$/,
  ILLEGAL_ZERO_VALUE: /^nonzero$/,
  ILLEGAL_ZERO_PREFIX: /^zero-prefix$/,
  ZERO_PIECE_NUMBER: /^piece$/,
  ZERO_TOTAL_PIECES: /^pieces$/,
  PIECE_NUMBER_EXCEEDS_TOTAL: /^piece-beyond$/,
  POSITION_IN_SEQUENCE_MALFORMED: /^position$/,
  POSITION_EXCEEDS_END: /^position-beyond$/,
  INVALID_WINDING_DIRECTION: /^winding$/,
  NOT_ZERO_OR_ONE: /^yes-no$/,
  NOT_ZERO: /^zero$/,
};

/** Rows whose data are a name in the source they were taken from, not a value: they cannot be asked. */
const unreadable = (row: Row) => row.data === "data" && row.linter.startsWith("gcppos");

/** Rows that need a register of company prefixes: one that knows all but the last prefix asked for stands in for it. */
function lookupFor(row: Row): CompanyPrefixLookup | undefined {
  if (row.error !== "GCP_DATASOURCE_OFFLINE" && row.error !== "INVALID_GCP_PREFIX") return undefined;
  let prefixes = 0;
  linters[row.linter](row.data, 0, row.data.length, () => {
    prefixes += 1;
    return "known";
  });
  return () => {
    prefixes -= 1;
    if (prefixes > 0) return "known";
    return row.error === "GCP_DATASOURCE_OFFLINE" ? "offline" : "unknown";
  };
}

test("every row of the linters is judged as the tables say, and the fault stands where they mark it", (t) => {
  if (path === null) return t.skip("../shared is absent");
  const asked = rows.filter((row) => !unreadable(row));
  assert.equal(rows.length, 5_682);
  assert.equal(rows.length - asked.length, 11);
  for (const row of asked) {
    const found = linters[row.linter](row.data, 0, row.data.length, lookupFor(row));
    const about = `${row.src} ${row.linter} ${JSON.stringify(row.data)} ${JSON.stringify(found)}`;
    assert.equal(found === null, row.ok, about);
    if (found === null || row.error === undefined) continue;
    assert.match(found.code, ours(row.error), about);
    const { at, length } = found;
    const marked = `${row.data.slice(0, at)}*${row.data.slice(at, at + length)}*${row.data.slice(at + length)}`;
    assert.equal(marked, row.markup, about);
  }
});

test("a linter reads only its part of a longer text", () => {
  assert.equal(linters.csum("01089360360200140", 2, 16), null);
  assert.deepEqual(linters.csum("0108936036020015", 2, 16), { code: "check-digit", at: 15, length: 1, expected: "4" });
  assert.deepEqual(linters.yymmdd("17261301", 2, 8), { code: "month", at: 4, length: 2 });
});

const vietnameseOnly: CompanyPrefixLookup = (digits) => (digits.startsWith("893") ? "known" : "unknown");

test("a register of company prefixes is asked when there is one", () => {
  assert.equal(linters.gcppos1("8936036020014", 0, 13, vietnameseOnly), null);
  assert.equal(linters.gcppos2("18936036020011", 0, 14, vietnameseOnly), null);
  assert.equal(linters.gcppos1("4006381333931", 0, 13, vietnameseOnly)?.code, "company-prefix-unknown");
});

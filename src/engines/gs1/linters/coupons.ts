import type { Fault, ValueProblem } from "../problem.ts";
import { fault } from "../problem.ts";
import { askedFor } from "./company-prefix.ts";
import { shortDate } from "./dates.ts";
import type { CompanyPrefixLookup, Linter } from "./linter.ts";
import { digits, whole } from "./linter.ts";

/** Reads the fields of a coupon one after the other; after the first fault nothing more is read. */
class CouponReader {
  at: number;
  found: Fault | null = null;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly lookup: CompanyPrefixLookup | undefined;

  constructor(text: string, from: number, to: number, lookup: CompanyPrefixLookup | undefined) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.lookup = lookup;
    this.at = from;
    this.found = digits(text, from, to);
  }

  get more(): boolean {
    return this.found === null && this.at < this.to;
  }

  /** One digit out of a few; what says of how many digits the next field is goes by the same way. */
  digit(allowed: string, code: ValueProblem): number {
    if (this.found !== null) return 0;
    if (this.at >= this.to) {
      this.found = whole("coupon-missing", this.from, this.to);
      return 0;
    }
    const digit = this.text[this.at] as string;
    if (!allowed.includes(digit)) this.found = fault(code, this.at, 1);
    this.at += 1;
    return Number(digit);
  }

  take(length: number): string {
    if (this.found !== null) return "";
    const left = this.to - this.at;
    if (left < length) {
      this.found =
        left === 0 ? whole("coupon-truncated", this.from, this.to) : whole("coupon-truncated", this.at, this.to);
      return "";
    }
    this.at += length;
    return this.text.slice(this.at - length, this.at);
  }

  /** A company prefix of 6 to 12 digits; `none` is the length indicator that says there is none. */
  companyPrefix(allowed: string, shortest: number, none = -1): void {
    const indicator = this.digit(allowed, "coupon-length");
    if (this.found !== null || indicator === none) return;
    const start = this.at;
    this.take(shortest + indicator);
    if (this.found === null && this.lookup !== undefined) this.found = askedFor(this.text, start, this.at, this.lookup);
  }

  /** How much of which family must be bought. */
  purchase(): void {
    this.take(this.digit("12345", "coupon-length"));
    this.digit("012349", "coupon-value");
    this.take(3);
  }

  date(): string {
    const start = this.at;
    const date = this.take(6);
    if (this.found === null && shortDate(this.text, start, this.at) !== null)
      this.found = whole("coupon-value", start, this.at);
    return date;
  }
}

/** North American coupon (8110): funder, offer, value, first purchase, then fields 1 to 6 and 9, each at most once and in order. */
export const couponCode: Linter = (text, from, to, lookup) => {
  const reader = new CouponReader(text, from, to, lookup);
  reader.companyPrefix("0123456", 6);
  reader.take(6);
  reader.take(reader.digit("12345", "coupon-length"));
  reader.purchase();
  let last = 0;
  let expires = "";
  let expiresAt = from;
  while (reader.more) {
    const start = reader.at;
    const field = Number(text[start]);
    if (field <= last || field === 7 || field === 8) return fault("coupon-excess", start, 1);
    last = field;
    reader.at += 1;
    if (field === 1) {
      reader.digit("0123", "coupon-value");
      reader.purchase();
      reader.companyPrefix("01234569", 6, 9);
    } else if (field === 2) {
      reader.purchase();
      reader.companyPrefix("01234569", 6, 9);
    } else if (field === 3) {
      expires = reader.date();
      expiresAt = start;
    } else if (field === 4) {
      const starts = reader.date();
      if (reader.found === null && expires !== "" && expires < starts)
        return whole("coupon-dates", expiresAt, reader.at);
    } else if (field === 5) {
      reader.take(6 + reader.digit("0123456789", "coupon-length"));
    } else if (field === 6) {
      reader.companyPrefix("1234567", 6);
    } else {
      reader.digit("01256", "coupon-value");
      reader.digit("012", "coupon-value");
      reader.digit("0123456789", "coupon-value");
      reader.digit("01", "coupon-value");
    }
  }
  return reader.found;
};

/** Coupon to be read at the till (8112): format, funder, offer, serial. */
export const couponAtTill: Linter = (text, from, to, lookup) => {
  const reader = new CouponReader(text, from, to, lookup);
  reader.digit("01", "coupon-value");
  reader.companyPrefix("0123456", 6);
  reader.take(6);
  reader.take(6 + reader.digit("0123456789", "coupon-length"));
  return reader.more ? whole("coupon-excess", reader.at, to) : reader.found;
};

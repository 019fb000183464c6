import type { ApplicationIdentifier } from "./application-identifiers.ts";

/** How one stretch of a value is packed: digits as one number, text by an alphabet that is named before it. */
export type Segment = { digits: boolean; max: number; fixed: boolean };

const layouts = new Map<string, readonly Segment[]>();

/**
 * The segments a value is packed in: the digits that always stand are one, the digits that may follow another, and text is one
 * however many parts it has.
 */
export function segmentsOf(entry: ApplicationIdentifier): readonly Segment[] {
  const known = layouts.get(entry.ai);
  if (known !== undefined) return known;
  const segments: Segment[] = [];
  for (const { set, min, max, optional } of entry.parts) {
    const part = { digits: set === "digit", max, fixed: min === max && !optional };
    const last = segments.at(-1);
    const together = last !== undefined && last.digits === part.digits && (!part.digits || last.fixed === part.fixed);
    if (together) segments[segments.length - 1] = { ...part, max: last.max + max, fixed: last.fixed && part.fixed };
    else segments.push(part);
  }
  layouts.set(entry.ai, segments);
  return segments;
}

/** Bits that tell a length up to `max`. */
export function lengthBits(max: number): number {
  return Math.ceil(Math.log2(max) + 0.01);
}

/** Bits that hold so many decimal digits, by the formula of the standard (which for 59 digits is one more than needed). */
export function digitBits(digits: number): number {
  return Math.ceil(digits * Math.log2(10) + 0.01);
}

/** Codes that often stand together share one byte; the digits are hexadecimal and no code begins with them. */
export const together: readonly { byte: number; codes: readonly string[] }[] = [
  ...shared(0x0a, ["01 22", "01 10", "01 21", "01 17", "01 7003", "01 30"]),
  ...shared(0x1a, ["01 10 21 17", "01 15", "01 11", "01 16", "01 91", "01 10 15"]),
  ...shared(0x2a, ["01 3100", "01 3101", "01 3102", "01 3103", "01 3104", "01 3105"]),
  ...shared(0x3a, ["01 3200", "01 3201", "01 3202", "01 3203", "01 3204", "01 3205"]),
  ...shared(0x9a, ["8010 8011", "8017 8019", "8018 8019", "414 254"]),
  ...shared(0xa0, ["01 3920", "01 3921", "01 3922", "01 3923", "01 3924", "01 3925", "01 3926", "01 3927", "01 3928"]),
  ...shared(0xa9, ["01 3929"]),
  ...shared(0xc0, ["255 3900", "255 3901", "255 3902", "255 3903", "255 3904", "255 3905", "255 3906", "255 3907"]),
  ...shared(0xc8, ["255 3908", "255 3909", "255 3940", "255 3941", "255 3942", "255 3943"]),
];

function shared(first: number, groups: readonly string[]): { byte: number; codes: readonly string[] }[] {
  return groups.map((codes, step) => ({ byte: first + step, codes: codes.split(" ") }));
}

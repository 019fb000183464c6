/**
 * How an EPC URN is cut from a GS1 key. `digits`: how many digits the key has with its check digit, 0 where it has none and the
 * rest is text. `indicator`: its first digit stands behind the company prefix in the URN. Source: GS1 EPC Tag Data Standard.
 */
export type EpcScheme = {
  name: string;
  /** The code of the key in a Digital Link. */
  key: string;
  digits: number;
  indicator?: true;
  /** A zero that only bar codes carry before the key. */
  filler?: "0";
  /** The serial follows within the key's own value, or stands under a code of its own. */
  serial?: "within" | "21" | "235" | "10" | "254" | "8011";
  /** The key's value ends with two digits of the piece and two of the total. */
  pieces?: true;
  /** A URN without a serial: a pattern `*`, the extension `0`, or none at all. */
  without?: "*" | "0";
};

/** Every scheme that a Digital Link can say. */
export const epcSchemes: readonly EpcScheme[] = [
  { name: "sgtin", key: "01", digits: 14, indicator: true, serial: "21", without: "*" },
  { name: "upui", key: "01", digits: 14, indicator: true, serial: "235" },
  { name: "lgtin", key: "01", digits: 14, indicator: true, serial: "10" },
  { name: "sscc", key: "00", digits: 18, indicator: true },
  { name: "sgln", key: "414", digits: 13, serial: "254", without: "0" },
  { name: "pgln", key: "417", digits: 13 },
  { name: "grai", key: "8003", digits: 13, filler: "0", serial: "within", without: "*" },
  { name: "giai", key: "8004", digits: 0 },
  { name: "gsrn", key: "8018", digits: 18 },
  { name: "gsrnp", key: "8017", digits: 18 },
  { name: "gdti", key: "253", digits: 13, serial: "within", without: "*" },
  { name: "sgcn", key: "255", digits: 13, serial: "within", without: "*" },
  { name: "cpi", key: "8010", digits: 0, serial: "8011", without: "*" },
  { name: "ginc", key: "401", digits: 0 },
  { name: "gsin", key: "402", digits: 17 },
  { name: "itip", key: "8006", digits: 14, indicator: true, pieces: true, serial: "21", without: "*" },
];

/** A lot is a class of things, not a thing. */
export const classScheme = "lgtin";

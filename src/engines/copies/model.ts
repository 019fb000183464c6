/** Where a scan was made, as well as it is known: a point with its uncertainty, and the province for people. */
export type ScanPlace = {
  province: string;
  lat: number;
  lon: number;
  accuracyKm: number;
  /** The place is that of a VPN or of a mobile network's gateway, which may stand at the other end of the country. */
  isGateway: boolean;
};

/** One look at a code. */
export type CodeScan = {
  /** Milliseconds since 1970. */
  at: number;
  /** A keyed hash, or null where none could be made. */
  device: string | null;
  place: ScanPlace | null;
  pin: "none" | "right" | "wrong";
  /** Made by a till, a warehouse or a platform, or by a device that looks at many codes as shops do: not by a shopper. */
  isTrade: boolean;
};

/** What the records say of a unit's life at the moment of a scan. */
export type UnitLife = {
  /** Null: its batch was never made active. */
  activatedAt: number | null;
  /** Its label was reported as spoilt and never put on goods; its batch is in use. */
  isWasted: boolean;
  soldAt: number | null;
  /** Destroyed, exported, stolen or seized: nobody should scan it from then on. */
  endedAt: number | null;
  /** Traces tell where its batch went, and none names it. */
  isUntraced: boolean;
  /** Where it must be until it is sold; sealed, when the case around it is still closed. */
  custody: { since: number; province: string; isSealed: boolean } | null;
};

/** What is known of the whole batch, from sums that each unit adds to. */
export type BatchFigures = {
  /** Codes in use. */
  units: number;
  /** Units with a shopper's scan. */
  scanned: number;
  /** Days with a newcomer, summed over the units, each unit's capped so that a copied one does not hide in the mean it makes. */
  newcomers: number;
  squares: number;
  /** Units scanned before activation, and units scanned although they were reported wasted. */
  early: number;
  wasted: number;
  /** Units whose PIN was revealed, and those of them with a sale on record. */
  revealed: number;
  revealedSold: number;
  /** Units by the province in which they were scanned. */
  provinces: Readonly<Record<string, number>>;
  /** Units by the province to which they were shipped; empty where nobody told. */
  shippedTo: Readonly<Record<string, number>>;
};

/** A device that looked at a code. Times in milliseconds. */
export type SeenDevice = {
  device: string;
  first: number;
  last: number;
  scans: number;
  province: string | null;
  /** Where it stood, if it told so itself. */
  point: { lat: number; lon: number; km: number } | null;
  /** Devices that came together, as from one household, have the number of the first of them. */
  party: number;
  revealedAt: number | null;
  wrongPins: number;
};

export type Placed = { at: number; device: string | null; place: ScanPlace };

/** All that is kept of a code's scans: bounded, whatever the number of scans. JSON as it stands. */
export type Trail = {
  scans: number;
  tradeScans: number;
  /** Scans of both, where all that one device does within half an hour is one look. */
  looks: number;
  first: number;
  last: number;
  devices: SeenDevice[];
  /** Who looked last, and how often a party looked again after another had: a thing that was given away does not come back. */
  lastParty: number;
  returns: number;
  /** Scans of devices that found no room in the list. */
  further: number;
  /** The latest scans with a place, for speeds. */
  placed: Placed[];
  firstReveal: { at: number; device: string | null; province: string | null } | null;
  revealsNear: number;
  revealsFar: number;
  /** Days on which a device came that had not looked before; a crowd of an afternoon counts one. */
  newcomerDays: number;
  lastNewcomer: number;
  /** Newcomers of no household seen before. Before the first reveal, and after. */
  strangers: number;
  strangersAfterReveal: number;
  impossible: number;
  impossibleByGateway: number;
  /** The journey that would have been fastest. */
  fastest: { km: number; minutes: number } | null;
  early: number;
  wasted: number;
  ended: number;
  soldAgain: number;
  elsewhere: number;
  sealed: number;
  untraced: number;
};

/** The signs that are weighed; each adds its weight times its value. */
export const signNames = [
  "pin.again_near",
  "pin.again_far",
  "pin.again_more",
  "pin.again_provinces",
  "pin.wrong",
  "pin.wrong_again",
  "spread.days",
  "spread.provinces",
  "spread.strangers",
  "spread.after_reveal",
  "spread.after_elsewhere",
  "spread.owners",
  "spread.first_stranger",
  "spread.second_stranger",
  "spread.long",
  "arrival.province",
  "arrival.unplaced",
  "arrival.doubtful",
  "arrival.elsewhere",
  "arrival.late",
  "travel.returns",
  "travel.impossible",
  "travel.gateway",
  "life.early",
  "life.wasted",
  "life.shelved",
  "life.after_sale",
  "life.long_after_sale",
  "life.ended",
  "life.sold_again",
  "custody.elsewhere",
  "custody.sealed",
  "custody.untraced",
  "flow.elsewhere",
  "batch.scans",
  "batch.excess",
  "batch.unsold",
  "batch.newcomers",
] as const;
export type SignName = (typeof signNames)[number];
/** Two or three observations that tell more together than each alone; `readCombination` tells which. */
export type CombinationName = `both ${string}` | `all ${string}`;

/** How much of a sign there is, and what was seen, for the sentence about it. */
export type Sign = {
  name: SignName | CombinationName;
  value: number;
  observed: Readonly<Record<string, number | string>>;
};

/** A sign with its weight: `points` is what it adds, in decibans (ten points make the odds ten times higher). */
export type Part = Sign & { weight: number; deviation: number; points: number };

/** From how many decibans on a code is suspect, and why from there: whether its maker tells of shipments, and whether few have looked yet. */
export type Bar = { points: number; tellsShipments: boolean; isEarly: boolean };

/** The log-odds, in decibans, that more than one thing carries the code, and what they are made of, strongest first. */
export type Assessment = { logOdds: number; base: number; bar: Bar; parts: readonly Part[] };

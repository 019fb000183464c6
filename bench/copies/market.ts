import type { CodeScan, UnitLife } from "../../src/engines/copies/index.ts";
import { placedProvinces } from "../../src/engines/copies/index.ts";
import type { AttackKind } from "./rates.ts";
import { anyProvince } from "./rates.ts";
import { lookingAt } from "./looking.ts";
import type { Phone } from "./people.ts";
import { day, hour, type People } from "./people.ts";

/** What the records say, each with the time from which they say it. */
export type Records = {
  activatedAt: number | null;
  /** Reported as spoilt when its batch was made active. */
  isWasted: boolean;
  soldAt: number | null;
  endedAt: number | null;
  isUntraced: boolean;
  custody: { since: number; province: string; isSealed: boolean }[];
};

export type SimulatedUnit = {
  batch: number;
  unit: number;
  records: Records;
  scans: CodeScan[];
  /** Where it was really sold, when, and whether its PIN was ever revealed. */
  sold: { at: number; province: string } | null;
  attack: AttackKind | null;
  /** When the first false thing's code was looked at, if any. */
  firstFalse: number | null;
  /** False things with the code, and those of them whose code was looked at. */
  falseThings: number;
  falseLooked: number;
  /** The true thing's code was looked at by who bought it or later had it. */
  genuineLooked: boolean;
};

export type SimulatedBatch = {
  number: number;
  isTraced: boolean;
  reportsWaste: boolean;
  units: SimulatedUnit[];
  shippedTo: Record<string, number>;
};

/** The life of the records at a moment. */
export function lifeAt({ activatedAt, isWasted, soldAt, endedAt, isUntraced, custody }: Records, at: number): UnitLife {
  const known = (time: number | null) => (time !== null && time <= at ? time : null);
  return {
    activatedAt: known(activatedAt),
    isWasted: isWasted && known(activatedAt) !== null,
    soldAt: known(soldAt),
    endedAt: known(endedAt),
    isUntraced,
    custody: custody.findLast(({ since }) => since <= at) ?? null,
  };
}

/** A batch with the honest life of all its units: made, shipped by cases of 24, sold, looked at. */
export function honestBatch(people: People, number: number): SimulatedBatch {
  const { draw, rates } = people;
  const size = Math.round(300 * 12 ** draw.share());
  const made = draw.share() * 60 * day;
  const isLate = draw.chance(rates.lateActivation);
  const activatedAt = made + (isLate ? 5 + draw.share() * 40 : 0) * day;
  const isTraced = draw.chance(rates.tracedBatches);
  const reports = Math.min(1, Math.max(0, rates.reportsSales + (draw.share() - 0.5) * 0.4));
  const shops = Array.from({ length: draw.whole(1, 12) }, () =>
    shopIn(people, draw.chance(0.5) ? anyProvince(draw) : draw.of(placedProvinces)),
  );
  const shippedTo: Record<string, number> = {};
  const units: SimulatedUnit[] = [];
  let shop = shops[0]!;
  let records: Records = { activatedAt, isWasted: false, soldAt: null, endedAt: null, isUntraced: false, custody: [] };
  let received = 0;
  for (let unit = 0; unit < size; unit++) {
    if (unit % 24 === 0) {
      shop = draw.of(shops, 1.5);
      const shipped = made + (2 + draw.share() * 20) * day;
      received = shipped + (1 + draw.share() * 6) * day;
      const booked = draw.chance(rates.sentOn) ? draw.of(shops) : shop;
      shippedTo[booked.province] = (shippedTo[booked.province] ?? 0) + 24;
      const opened = draw.chance(rates.missedRead)
        ? []
        : [{ since: received, province: booked.province, isSealed: false }];
      const custody =
        isTraced && !draw.chance(rates.missedShipping)
          ? [{ since: shipped, province: booked.province, isSealed: true }, ...opened]
          : [];
      const isUntraced = isTraced && custody.length === 0;
      records = { activatedAt, isWasted: false, soldAt: null, endedAt: null, isUntraced, custody };
    }
    units.push(honestUnit(people, { batch: number, unit, shop, received, records: { ...records }, reports }));
  }
  const stretch = () => {
    const start = draw.whole(0, size - 1);
    return units.slice(start, start + draw.whole(5, 60));
  };
  if (draw.chance(rates.wrongEnding)) for (const one of stretch()) one.records.endedAt = made + 30 * day;
  if (draw.chance(rates.wrongWaste)) for (const one of stretch()) one.records.isWasted = true;
  return { number, isTraced, reportsWaste: draw.chance(rates.reportsWaste), units, shippedTo };
}

function shopIn(people: People, province: string): Phone {
  return { ...people.phone(province), tells: "network" };
}

type Made = { batch: number; unit: number; shop: Phone; received: number; records: Records; reports: number };

function honestUnit(people: People, { batch, unit, shop, received, records, reports }: Made): SimulatedUnit {
  const { draw, rates } = people;
  const scans: CodeScan[] = [];
  const made: SimulatedUnit = {
    batch,
    unit,
    records,
    scans,
    sold: null,
    attack: null,
    firstFalse: null,
    falseThings: 0,
    falseLooked: 0,
    genuineLooked: false,
  };
  if (draw.chance(0.1)) scans.push(people.tradeScan(shop, received + draw.share() * day));
  // Staff use the shoppers' page too.
  if (draw.chance(rates.shopScans)) scans.push(people.scan(shop, received + draw.share() * 3 * day));
  if (draw.chance(rates.listingPhoto))
    for (let n = draw.whole(3, 15); n > 0; n--)
      scans.push(people.scan(people.phone(anyProvince(draw)), received + draw.share() * 60 * day));
  if (draw.chance(rates.unsold)) return made;
  let at = received - Math.log(1 - draw.share()) * 35 * day;
  const bookedAt = at + (draw.chance(0.3) ? draw.share() * 4 * day : 0);
  if (draw.chance(reports)) records.soldAt = bookedAt;
  if (draw.chance(rates.wrongSale)) records.soldAt = received + draw.share() * 10 * day;
  if (records.soldAt !== null && draw.chance(0.01))
    scans.push(people.tradeScan(shop, records.soldAt + draw.share() * 20 * day));
  let province = draw.chance(rates.online) ? anyProvince(draw) : shop.province;
  if (draw.chance(rates.reseller)) {
    at += draw.share() * 10 * day;
    const reseller = people.reseller(province);
    if (draw.chance(rates.resellerScans)) scans.push(people.scan(reseller, at));
    at += draw.share() * 30 * day + 5 * hour;
    province = anyProvince(draw);
  }
  made.sold = { at, province };
  const looks = lookingAt(people, at, province, "right");
  made.genuineLooked = looks.length > 0;
  scans.push(...looks);
  return made;
}

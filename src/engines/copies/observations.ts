import type { Relation } from "./arrivals.ts";
import { arrivedAs, isOneSpot, knownOf } from "./arrivals.ts";
import { expectedShare, metShare, provincesOf } from "./batch.ts";
import type { BatchFigures, SeenDevice, Trail, UnitLife } from "./model.ts";
import { tellsSales } from "./rarity.ts";

const day = 86_400_000;
const halfAnHour = day / 48;

/** What can be observed of a code, each as one amount; `null` where there is nothing to measure. */
export const observationNames = [
  "places",
  "spots",
  "provinces",
  "days",
  "devices",
  "parties",
  "owners",
  "owner_parties",
  "all_owners",
  "revealed",
  "unrevealed",
  "reveal_parties",
  "first_revealed",
  "second_revealed",
  "second_after",
  "second_within",
  "third_after",
  "third_within",
  "lasted",
  "lasted_under",
  "sale_before",
  "shelved",
  "unsold",
  "unrecorded",
  "strange",
  "unshipped",
  "out",
  "away",
  "wrong",
  "wrong_again",
  "untraced",
  "wasted",
  "batch_newcomers",
  "batch_pins",
  "batch_pins_under",
  "batch_looked_under",
  "batch_uneven",
  "closest_within",
  "closest_after",
  "last_after",
  "came_province",
  "came_unplaced",
  "came_doubtful",
  "came_elsewhere",
] as const;
export type ObservationName = (typeof observationNames)[number];

/** Those that count below their bound, and not from it on. */
const under: ReadonlySet<ObservationName> = new Set([
  "second_within",
  "third_within",
  "lasted_under",
  "strange",
  "wasted",
  "batch_pins_under",
  "batch_looked_under",
  "closest_within",
]);

/** Whether an amount reaches a bound. */
export const reaches = (name: ObservationName, amount: number | null, bound: number): boolean =>
  amount !== null && (under.has(name) ? amount < bound : amount >= bound);

/** What a trail shows, as plain amounts. Two or three of them are weighed together, because honest people seldom do them all. */
export function observationsOf(
  trail: Trail,
  life: UnitLife,
  batch: BatchFigures,
): Record<ObservationName, number | null> {
  return {
    ...whoLooked(trail),
    ...whenLooked(trail, life),
    ...whereLooked(trail, life, batch),
    ...asRecorded(trail, life, batch),
  };
}

const yes = (is: boolean) => (is ? 1 : 0);

/** Who has the thing looks again on another day, or for the PIN; shops, the curious and relatives look once. */
const isOwner = (seen: SeenDevice) => seen.revealedAt !== null || seen.last - seen.first > halfAnHour;

function whoLooked({ devices, newcomerDays }: Trail) {
  const parties = [...Map.groupBy(devices, ({ party }) => party).values()];
  const owning = parties.filter((party) => party.length > 1 || party.some(isOwner));
  const revealed = devices.filter(({ revealedAt }) => revealedAt !== null).length;
  const neverRight = devices.filter(({ wrongPins, revealedAt }) => wrongPins > 0 && revealedAt === null);
  return {
    days: newcomerDays,
    devices: devices.length,
    parties: parties.length,
    owners: devices.filter(isOwner).length,
    owner_parties: owning.length,
    all_owners: yes(parties.length > 1 && owning.length === parties.length),
    revealed,
    unrevealed: yes(devices.length > 0 && revealed === 0),
    reveal_parties: parties.filter((party) => party.some(({ revealedAt }) => revealedAt !== null)).length,
    first_revealed: yes((devices[0]?.revealedAt ?? null) !== null),
    second_revealed: yes((devices[1]?.revealedAt ?? null) !== null),
    wrong: neverRight.length,
    wrong_again: Math.max(0, ...neverRight.map(({ wrongPins }) => wrongPins)),
  };
}

function whenLooked({ devices, first, last }: Trail, life: UnitLife) {
  const [one, two, three] = devices;
  const second = one === undefined || two === undefined ? null : (two.first - one.first) / day;
  const third = two === undefined || three === undefined ? null : (three.first - two.first) / day;
  const came = devices.map((seen) => seen.first).sort((earlier, later) => earlier - later);
  const gaps = came.slice(1).map((at, before) => (at - (came[before] as number)) / day);
  const closest = gaps.length === 0 ? null : Math.min(...gaps);
  const since = (from: number | null) => (one === undefined || from === null ? null : (one.first - from) / day);
  return {
    second_after: second,
    second_within: second,
    third_after: third,
    third_within: third,
    closest_within: closest,
    closest_after: closest,
    last_after: gaps.at(-1) ?? null,
    lasted: (last - first) / day,
    lasted_under: (last - first) / day,
    sale_before: since(life.soldAt),
    shelved: since(life.activatedAt),
  };
}

function whereLooked(trail: Trail, { custody }: UnitLife, batch: BatchFigures) {
  const { devices } = trail;
  const sure = devices.filter((seen) => knownOf(seen) > 1);
  const spots: NonNullable<SeenDevice["point"]>[] = [];
  for (const { point } of devices)
    if (point !== null && !spots.some((spot) => isOneSpot(spot, point))) spots.push(point);
  const pointed = new Set(devices.flatMap(({ point, province }) => (point === null ? [] : [province])));
  const further = new Set(sure.map(({ province }) => province).filter((province) => !pointed.has(province)));
  const provinces = [...provincesOf(trail)];
  const shares = provinces.map((province) => metShare(batch, province) ?? 1);
  const shipped = provinces.map((province) => expectedShare(batch, province) ?? 1);
  const arrived = devices.slice(1).map((_, at) => arrivedAs(devices, at + 1));
  const came = (relation: Relation) => arrived.filter((one) => one === relation).length;
  const out = custody === null ? 0 : sure.filter(({ province }) => province !== custody.province).length;
  return {
    places: spots.length + further.size,
    spots: spots.length,
    provinces: provinces.length,
    // In percent: what share of the batch goes to the least likely of its provinces.
    strange: shares.length === 0 ? null : 100 * Math.min(...shares),
    unshipped: shipped.filter((share) => share < 0.01).length,
    out,
    away: yes(out > 0 && !devices.some(({ province }) => province === custody?.province)),
    came_province: came("province"),
    came_unplaced: came("unplaced"),
    came_doubtful: came("doubtful"),
    came_elsewhere: came("elsewhere"),
  };
}

function asRecorded(trail: Trail, life: UnitLife, batch: BatchFigures) {
  const isUnsold = life.soldAt === null;
  const pins = (100 * (batch.revealed + 1)) / (batch.scanned + 3);
  return {
    // In percent: how many of the batch's sales are on record, where this one's is not.
    unsold: isUnsold ? 100 * tellsSales(batch) : 0,
    unrecorded: yes(isUnsold),
    untraced: yes(trail.untraced > 0),
    // In percent: how many scanned codes of the batch were reported spoilt, as this one was.
    wasted: trail.wasted > 0 ? (100 * (batch.wasted + 0.5)) / (batch.scanned + 5) : null,
    batch_newcomers: (batch.newcomers + 5) / (batch.scanned + 5),
    batch_pins: pins,
    batch_pins_under: pins,
    // In percent: how many codes of the batch anybody has looked at.
    batch_looked_under: batch.units === 0 ? null : (100 * batch.scanned) / batch.units,
    // Where all newcomers of a batch came to few of its codes, this is high; where one came to each, it is 1.
    batch_uneven: (batch.squares + 5) / (batch.newcomers + 5),
  };
}

import { certainProvince, knownOf, mayBeOneHome, pointOf } from "./arrivals.ts";
import { impossibleJourney } from "./distance.ts";
import type { CodeScan, Placed, SeenDevice, Trail, UnitLife } from "./model.ts";

const hour = 3_600_000;
const day = 24 * hour;
/** Typing the PIN after the look, and mistyping it, is no further look. */
const halfAnHour = hour / 2;
/** Devices kept by name; a code with more is beyond doubt anyway. */
export const mostDevices = 16;
const mostPlaced = 4;
/** A device that looked at more codes than this within a month is a shop's: its scans are trade. */
export const mostCodesOfAShopper = 4;
/** A household looks again within days; who comes after this was not in it. */
const fortnight = 14 * day;
/** Clocks and bookings that are late by so much are ordinary. */
const slack = hour;

/** The trail of a code nobody has looked at. */
export const emptyTrail: Trail = {
  scans: 0,
  tradeScans: 0,
  looks: 0,
  first: 0,
  last: 0,
  devices: [],
  lastParty: -1,
  returns: 0,
  further: 0,
  placed: [],
  firstReveal: null,
  revealsNear: 0,
  revealsFar: 0,
  newcomerDays: 0,
  lastNewcomer: 0,
  strangers: 0,
  strangersAfterReveal: 0,
  impossible: 0,
  impossibleByGateway: 0,
  fastest: null,
  early: 0,
  wasted: 0,
  ended: 0,
  soldAgain: 0,
  elsewhere: 0,
  sealed: 0,
  untraced: 0,
};

/** The trail with one scan more. What contradicts the unit's life is counted once for a device. */
export function follow(trail: Trail, scan: CodeScan, life: UnitLife): Trail {
  const known = trail.devices.find((seen) => seen.device === scan.device);
  const isNew = known === undefined && scan.device !== null;
  const isShopper = !scan.isTrade;
  const contradictions = scan.device === null || isNew ? contradictionsOf(scan, life) : [];
  const counted = (name: Contradiction) => trail[name] + (contradictions.includes(name) ? 1 : 0);
  return {
    ...trail,
    scans: trail.scans + (isShopper ? 1 : 0),
    tradeScans: trail.tradeScans + (isShopper ? 0 : 1),
    looks: trail.looks + (known !== undefined && scan.at - known.last < halfAnHour ? 0 : 1),
    first: trail.scans + trail.tradeScans === 0 ? scan.at : Math.min(trail.first, scan.at),
    last: Math.max(trail.last, scan.at),
    ...(isShopper ? devicesWith(trail, scan, known) : {}),
    ...(isShopper ? revealsWith(trail, scan, known) : {}),
    ...travelWith(trail, scan),
    early: counted("early"),
    wasted: counted("wasted"),
    ended: counted("ended"),
    soldAgain: counted("soldAgain"),
    elsewhere: counted("elsewhere"),
    sealed: counted("sealed"),
    untraced: counted("untraced"),
  };
}

type Contradiction = "early" | "wasted" | "ended" | "soldAgain" | "elsewhere" | "sealed" | "untraced";

function contradictionsOf(scan: CodeScan, life: UnitLife): Contradiction[] {
  const found: Contradiction[] = [];
  if (!scan.isTrade && (life.activatedAt === null || scan.at < life.activatedAt - slack)) found.push("early");
  if (life.isWasted && !scan.isTrade) found.push("wasted");
  if (life.endedAt !== null && scan.at > life.endedAt + slack) found.push("ended");
  if (scan.isTrade && life.soldAt !== null && scan.at > life.soldAt + slack) found.push("soldAgain");
  if (life.isUntraced && !scan.isTrade) found.push("untraced");
  const { custody } = life;
  const isHeld = custody !== null && scan.at > custody.since + slack && (life.soldAt ?? Infinity) > scan.at;
  if (!isHeld) return found;
  const province = certainProvince(scan);
  if (province !== null && province !== custody.province) found.push("elsewhere");
  if (custody.isSealed && !scan.isTrade) found.push("sealed");
  return found;
}

function devicesWith(
  trail: Trail,
  scan: CodeScan,
  known: SeenDevice | undefined,
): Pick<Trail, "devices" | "further"> & Partial<Trail> {
  const { devices, further } = trail;
  if (scan.device === null) return { devices, further };
  if (known !== undefined) {
    const again: SeenDevice = {
      ...known,
      last: Math.max(known.last, scan.at),
      scans: known.scans + 1,
      ...placeOf(known, scan),
      revealedAt: known.revealedAt ?? (scan.pin === "right" ? scan.at : null),
      wrongPins: known.wrongPins + (scan.pin === "wrong" ? 1 : 0),
    };
    return { devices: devices.map((seen) => (seen === known ? again : seen)), further, ...turn(trail, known.party) };
  }
  const home = partyOf(trail, scan);
  const came = newcomer(trail, scan, home !== null);
  if (devices.length === mostDevices) return { devices, further: further + 1, ...came };
  const party = home ?? devices.length;
  const seen: SeenDevice = {
    device: scan.device,
    first: scan.at,
    last: scan.at,
    scans: 1,
    province: certainProvince(scan),
    point: pointOf(scan),
    party,
    revealedAt: scan.pin === "right" ? scan.at : null,
    wrongPins: scan.pin === "wrong" ? 1 : 0,
  };
  return { devices: [...devices, seen], further, ...came, ...turn(trail, party) };
}

function turn({ lastParty, returns, devices }: Trail, party: number): Pick<Trail, "lastParty" | "returns"> {
  const isBack = party !== lastParty && devices.some((seen) => seen.party === party);
  return { lastParty: party, returns: returns + (isBack ? 1 : 0) };
}

type Came = Pick<Trail, "newcomerDays" | "lastNewcomer" | "strangers" | "strangersAfterReveal">;

/** What a device that had not looked before adds; at most once a day, so that a crowd is one newcomer. */
function newcomer(trail: Trail, scan: CodeScan, isAtHome: boolean): Partial<Came> {
  const { newcomerDays, lastNewcomer, strangers, strangersAfterReveal } = trail;
  if (newcomerDays > 0 && Math.abs(scan.at - lastNewcomer) < day) return {};
  const came = { newcomerDays: newcomerDays + 1, lastNewcomer: scan.at };
  if (trail.devices.length === 0 || isAtHome) return came;
  return trail.firstReveal === null
    ? { ...came, strangers: strangers + 1 }
    : { ...came, strangersAfterReveal: strangersAfterReveal + 1 };
}

/** Where a device is held to stand: where it told best. */
function placeOf({ province, point }: SeenDevice, scan: CodeScan): Pick<SeenDevice, "province" | "point"> {
  const [known, told] = [
    { province, point },
    { province: certainProvince(scan), point: pointOf(scan) },
  ];
  return knownOf(told) > knownOf(known) ? told : known;
}

/** The party that a newcomer belongs to: its first device came within a fortnight, and may have stood in the same place. */
function partyOf({ devices }: Trail, scan: CodeScan): number | null {
  const here = { province: certainProvince(scan), point: pointOf(scan) };
  const homes = devices.filter(
    (seen, at) => seen.party === at && Math.abs(scan.at - seen.first) < fortnight && mayBeOneHome(seen, here),
  );
  const found = homes.find(({ province }) => province === here.province) ?? homes[0];
  return found?.party ?? null;
}

/** A second reveal counts once for a device: near in the same province within a fortnight, as in a household, else far. */
function revealsWith(
  trail: Trail,
  scan: CodeScan,
  known: SeenDevice | undefined,
): Pick<Trail, "firstReveal" | "revealsNear" | "revealsFar"> {
  const { firstReveal, revealsNear, revealsFar } = trail;
  const same = { firstReveal, revealsNear, revealsFar };
  if (scan.pin !== "right") return same;
  const province = known?.province ?? certainProvince(scan);
  if (firstReveal === null) return { ...same, firstReveal: { at: scan.at, device: scan.device, province } };
  const isRepeat = scan.device === firstReveal.device || known?.revealedAt != null;
  if (isRepeat) return same;
  const isElsewhere = province !== null && firstReveal.province !== null && province !== firstReveal.province;
  const isFar = isElsewhere || Math.abs(scan.at - firstReveal.at) > fortnight;
  return isFar ? { ...same, revealsFar: revealsFar + 1 } : { ...same, revealsNear: revealsNear + 1 };
}

/** One device in two places is a wrong place, not two things: only journeys between devices count. */
function travelWith(
  trail: Trail,
  scan: CodeScan,
): Pick<Trail, "placed" | "impossible" | "impossibleByGateway" | "fastest"> {
  const { placed, impossible, impossibleByGateway } = trail;
  const { place } = scan;
  if (place === null) return { placed, impossible, impossibleByGateway, fastest: trail.fastest };
  const here: Placed = { at: scan.at, device: scan.device, place };
  const journeys = placed
    .filter((there) => there.device !== scan.device)
    .flatMap((there) => {
      const journey = impossibleJourney(there, here);
      return journey === null ? [] : [{ ...journey, isGateway: place.isGateway || there.place.isGateway }];
    });
  const sure = journeys.filter(({ isGateway }) => !isGateway);
  const fastest = sure.reduce((best, { km, minutes }) => faster(best, { km, minutes }), trail.fastest);
  const others = placed.filter((there) => there.device !== scan.device);
  return {
    placed: [...others, here].slice(-mostPlaced),
    impossible: impossible + (sure.length > 0 ? 1 : 0),
    impossibleByGateway: impossibleByGateway + (sure.length === 0 && journeys.length > 0 ? 1 : 0),
    fastest,
  };
}

type Journey = { km: number; minutes: number };
const faster = (one: Journey | null, other: Journey): Journey =>
  one !== null && one.km / Math.max(1, one.minutes) >= other.km / Math.max(1, other.minutes) ? one : other;

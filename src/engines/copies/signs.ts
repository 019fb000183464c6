import { arrivalsOf, farRelations, knownOf, relationOf } from "./arrivals.ts";
import { excessIn, metShare, provincesOf, surpriseOfNewcomers } from "./batch.ts";
import { rarity, tellsSales } from "./rarity.ts";
import type { BatchFigures, SeenDevice, Sign, SignName, Trail, UnitLife } from "./model.ts";

const day = 86_400_000;
const window = 60 * day;
// Independent events multiply the odds, so counts weigh as they are, up to a number beyond which more says no more.
const upTo = (most: number, count: number) => Math.min(most, Math.max(0, count));

type Add = (name: SignName, value: number, observed: Sign["observed"]) => void;
type Times = (name: SignName, n: number, most: number) => void;

/** The signs that a trail shows, those that are there: each with its value, and what was seen. */
export function signsOf(trail: Trail, life: UnitLife, batch: BatchFigures): Sign[] {
  const signs: Sign[] = [];
  const add: Add = (name, value, observed) => {
    if (value > 0) signs.push({ name, value, observed });
  };
  const times: Times = (name, n, most) => add(name, upTo(most, n), { n });
  addPins(trail, times);
  addSpread(trail, times);
  addArrivals(trail, add, times);
  if (trail.fastest !== null)
    add("travel.impossible", upTo(4, trail.impossible), { n: trail.impossible, ...trail.fastest });
  times("travel.gateway", trail.impossibleByGateway, 3);
  addLife(trail, life, batch, add);
  addFlow(trail, batch, add);
  addBatch(trail, life, batch, add);
  return signs;
}

function addPins(trail: Trail, times: Times): void {
  times("pin.again_near", trail.revealsNear, 3);
  times("pin.again_far", trail.revealsFar, 5);
  times("pin.again_more", trail.revealsFar - 1, 4);
  const revealed = trail.devices.filter((seen) => seen.revealedAt !== null && knownOf(seen) > 1);
  times("pin.again_provinces", new Set(revealed.map(({ province }) => province)).size - 1, 2);
  const neverRight = trail.devices.filter((seen) => seen.wrongPins > 0 && seen.revealedAt === null);
  times("pin.wrong", neverRight.length, 4);
  // Who mistypes tries again and has it right; who reads what is printed and is told that it is wrong tries the same again.
  times("pin.wrong_again", neverRight.filter(({ wrongPins }) => wrongPins > 1).length, 2);
}

function addSpread(trail: Trail, times: Times): void {
  const recent = trail.devices.filter((seen) => seen.last > trail.last - window);
  const provinces = new Set(recent.flatMap(({ province }) => (province === null ? [] : [province])));
  times("spread.provinces", provinces.size - 1, 5);
  times("spread.strangers", trail.strangers, 6);
  times("spread.after_reveal", trail.strangersAfterReveal, 6);
  const parties = [...Map.groupBy(trail.devices, (seen) => seen.party).values()];
  // Who looks twice, or with a second phone, or for the PIN, has the thing; shops and the curious look once.
  const owners = parties.filter((devices) => devices.reduce((sum, seen) => sum + seen.scans, 0) > 1);
  times("spread.owners", owners.length - 1, 5);
  times("spread.first_stranger", parties.length - 1, 1);
  times("spread.second_stranger", parties.length - 2, 1);
  times("spread.after_elsewhere", strangersElsewhere(trail), 5);
  times("travel.returns", trail.returns, 3);
}

/** Parties that came after the PIN was revealed, and from no place where somebody had looked before. */
function strangersElsewhere({ devices, firstReveal }: Trail): number {
  if (firstReveal === null) return 0;
  const isElsewhere = (seen: SeenDevice, at: number) =>
    devices.slice(0, at).every((earlier) => ["doubtful", "elsewhere"].includes(relationOf(earlier, seen)));
  return devices.filter((seen, at) => seen.party === at && seen.first > firstReveal.at && isElsewhere(seen, at)).length;
}

function addArrivals(trail: Trail, add: Add, times: Times): void {
  const first = trail.devices[0];
  if (first === undefined) return;
  // Who came to the very spot where somebody had looked is of the household, or has a new phone.
  const arrivals = arrivalsOf(trail.devices).filter(({ relation }) => relation !== "spot");
  times("spread.days", arrivals.length, 10);
  for (const relation of farRelations)
    times(`arrival.${relation}`, arrivals.filter((one) => one.relation === relation).length, 6);
  times("arrival.late", arrivals.filter(({ after }) => after > window).length, 4);
  // Gifts, second-hand sales and the curious come with time, so what comes slowly tells less.
  const days = (trail.last - first.first) / day;
  add("spread.long", arrivals.length === 0 ? 0 : Math.log2(1 + days / 7), { days: Math.round(days) });
}

function addLife(trail: Trail, life: UnitLife, batch: BatchFigures, add: Add): void {
  // A record that is wrong contradicts every scan of the unit, so what contradicts it counts once.
  const once = (name: SignName, n: number) => add(name, upTo(1, n), { n });
  if (trail.early > 0) add("life.early", rarity(batch.early, batch.scanned), { n: trail.early, units: batch.early });
  if (trail.wasted > 0)
    add("life.wasted", rarity(batch.wasted, batch.scanned), { n: trail.wasted, units: batch.wasted });
  once("life.ended", trail.ended);
  once("life.sold_again", trail.soldAgain);
  const first = trail.devices[0]?.first;
  if (first !== undefined) {
    const days = (from: number | null) => (from === null ? 0 : Math.floor((first - from) / day));
    const [shelved, afterSale] = [days(life.activatedAt), days(life.soldAt)];
    add("life.shelved", shelved > 40 ? 1 : 0, { days: shelved });
    add("life.after_sale", afterSale > 12 ? 1 : 0, { days: afterSale });
    add("life.long_after_sale", afterSale > 45 ? 1 : 0, { days: afterSale });
  }
  add("custody.elsewhere", upTo(1, trail.elsewhere) * tellsSales(batch), { n: trail.elsewhere });
  once("custody.untraced", trail.untraced);
  add("custody.sealed", upTo(1, trail.sealed) * tellsSales(batch), { n: trail.sealed });
}

function addFlow(trail: Trail, batch: BatchFigures, add: Add): void {
  let [strangest, where, percent] = [0, "", 0];
  let [excess, whereMore] = [0, ""];
  for (const province of provincesOf(trail)) {
    const share = metShare(batch, province);
    const surprise = share === null ? 0 : Math.max(0, -Math.log10(share) - 1);
    if (surprise > strangest) [strangest, where, percent] = [surprise, province, Math.round((share ?? 0) * 1000) / 10];
    const more = excessIn(batch, province);
    if (more > excess) [excess, whereMore] = [more, province];
  }
  add("flow.elsewhere", strangest, { province: where, percent });
  add("batch.excess", upTo(4, excess - 2), { province: whereMore, deviations: Math.round(excess * 10) / 10 });
}

function addBatch(trail: Trail, life: UnitLife, batch: BatchFigures, add: Add): void {
  add("batch.scans", Math.min(6, surpriseOfNewcomers(batch, trail.newcomerDays)), { n: trail.newcomerDays });
  const mean = (batch.newcomers + 5) / (batch.scanned + 5);
  add("batch.newcomers", upTo(2, Math.log2(mean)), { mean: Math.round(mean * 100) / 100 });
  if (trail.firstReveal === null || life.soldAt !== null) return;
  // Where nearly every revealed unit has its sale on record, one without is odd; where few do, it says nothing.
  const unsold = 1 - tellsSales(batch);
  add("batch.unsold", Math.min(2, -Math.log10(unsold)), { percent: Math.round(unsold * 100) });
}

import { excessIn, metShare, provincesOf, surpriseOfNewcomers } from "./batch.ts";
import type { BatchFigures, Sign, SignName, Trail, UnitLife } from "./model.ts";

const window = 60 * 24 * 3_600_000;
// Independent events multiply the odds, so counts weigh as they are, up to a number beyond which more says no more.
const upTo = (most: number, count: number) => Math.min(most, Math.max(0, count));

/** The signs that a trail shows, those that are there: each with its value, and what was seen. */
export function signsOf(trail: Trail, life: UnitLife, batch: BatchFigures): Sign[] {
  const signs: Sign[] = [];
  const add = (name: SignName, value: number, observed: Sign["observed"]) => {
    if (value > 0) signs.push({ name, value, observed });
  };
  const times = (name: SignName, n: number, most: number) => add(name, upTo(most, n), { n });
  times("pin.again_near", trail.revealsNear, 3);
  times("pin.again_far", trail.revealsFar, 5);
  times("pin.again_more", trail.revealsFar - 1, 4);
  const neverRight = trail.devices.filter((seen) => seen.wrongPins > 0 && seen.revealedAt === null);
  times(
    "pin.wrong",
    neverRight.reduce((sum, seen) => sum + Math.min(2, seen.wrongPins), 0),
    6,
  );
  addSpread(trail, times);
  if (trail.fastest !== null)
    add("travel.impossible", upTo(4, trail.impossible), { n: trail.impossible, ...trail.fastest });
  times("travel.gateway", trail.impossibleByGateway, 3);
  // A record that is wrong contradicts every scan of the unit, so what contradicts it counts once.
  // Where a maker activates late, every unit is early.
  const isRare = batch.early < 3 + batch.scanned / 10;
  add("life.early", isRare ? upTo(1, trail.early) : 0, { n: trail.early, units: batch.early });
  times("life.ended", trail.ended, 1);
  times("life.sold_again", trail.soldAgain, 1);
  add("custody.elsewhere", upTo(1, trail.elsewhere) * tellsSales(batch), { n: trail.elsewhere });
  times("custody.untraced", trail.untraced, 1);
  add("custody.sealed", upTo(1, trail.sealed) * tellsSales(batch), { n: trail.sealed });
  addBatch(trail, life, batch, add);
  return signs;
}

/** The share of sales that reach the records, told by the units whose PIN shows that they were sold. */
const tellsSales = (batch: BatchFigures) => (batch.revealedSold + 1) / (batch.revealed + 2);

function addSpread(trail: Trail, times: (name: SignName, n: number, most: number) => void): void {
  const recent = trail.devices.filter((seen) => seen.last > trail.last - window);
  const provinces = new Set(recent.flatMap(({ province }) => (province === null ? [] : [province])));
  times("spread.days", trail.newcomerDays - 1, 10);
  times("spread.provinces", provinces.size - 1, 5);
  times("spread.strangers", trail.strangers, 6);
  times("spread.after_reveal", trail.strangersAfterReveal, 6);
  const parties = Map.groupBy(trail.devices, (seen) => seen.party).values();
  // Who looks twice, or with a second phone, or for the PIN, has the thing; shops and the curious look once.
  const owners = [...parties].filter((devices) => devices.reduce((sum, seen) => sum + seen.scans, 0) > 1);
  times("spread.owners", owners.length - 1, 5);
  times("travel.returns", trail.returns, 3);
}

function addBatch(
  trail: Trail,
  life: UnitLife,
  batch: BatchFigures,
  add: (name: SignName, value: number, observed: Sign["observed"]) => void,
): void {
  add("batch.scans", Math.min(6, surpriseOfNewcomers(batch, trail.newcomerDays)), { n: trail.newcomerDays });
  let [strangest, where, share] = [0, "", 0];
  let [excess, whereMore] = [0, ""];
  for (const province of provincesOf(trail)) {
    const expected = metShare(batch, province);
    if (expected === null) continue;
    const surprise = Math.max(0, -Math.log10(expected) - 1);
    if (surprise > strangest) [strangest, where, share] = [surprise, province, expected];
    const more = excessIn(batch, province);
    if (more > excess) [excess, whereMore] = [more, province];
  }
  add("flow.elsewhere", strangest, { province: where, percent: Math.round(share * 1000) / 10 });
  add("batch.excess", upTo(4, excess - 2), {
    province: whereMore,
    deviations: Math.round(excess * 10) / 10,
  });
  if (trail.firstReveal === null || life.soldAt !== null) return;
  // Where nearly every revealed unit has its sale on record, one without is odd; where few do, it says nothing.
  const unsold = 1 - tellsSales(batch);
  add("batch.unsold", Math.min(2, -Math.log10(unsold)), { percent: Math.round(unsold * 100) });
}

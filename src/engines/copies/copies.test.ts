import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { BatchFigures, CodeScan, UnitLife, Weights } from "./index.ts";
import {
  assess,
  assessGuessing,
  batchWith,
  emptyBatch,
  emptyTrail,
  fittedWeights,
  follow,
  guessingWeights,
  judgedPairs,
  placedProvinces,
  placeInProvince,
  placeOfGeohash,
  provinceMix,
  readPair,
  signNames,
  weigh,
} from "./index.ts";

const day = 86_400_000;
const start = Date.parse("2026-03-01T02:00:00Z");
const life: UnitLife = {
  activatedAt: start - day,
  isWasted: false,
  soldAt: null,
  endedAt: null,
  isUntraced: false,
  custody: null,
};
const scan = (after: number, device: string, province: string | null, more: Partial<CodeScan> = {}): CodeScan => ({
  at: start + after * day,
  device,
  place: province === null ? null : placeInProvince(province),
  pin: "none",
  isTrade: false,
  ...more,
});
const valueOf = (scans: readonly CodeScan[], name: string, of = life) =>
  assess(scans, of, emptyBatch).parts.find((part) => part.name === name)?.value ?? 0;

test("one household with several phones that looks again, PIN and all, is no copy", () => {
  const scans = [
    scan(0, "mother", "79"),
    scan(0.001, "mother", "79", { pin: "wrong" }),
    scan(0.002, "mother", "79", { pin: "right" }),
    scan(1, "father", "79"),
    scan(3, "son", "79", { pin: "right" }),
    scan(9, "mother", "79"),
  ];
  const { logOdds } = assess(scans, life, emptyBatch);
  assert.ok(logOdds < fittedWeights.threshold - 5, `${logOdds}`);
});

test("one label on goods in five provinces is a copy, and the parts add up to the log-odds", () => {
  const scans = ["01", "79", "48", "92", "31"].map((province, at) =>
    scan(at * 3, `d${at}`, province, { pin: at === 0 ? "none" : "right" }),
  );
  const { logOdds, base, parts } = assess(scans, life, { ...emptyBatch, shippedTo: { "79": 600 } });
  assert.ok(logOdds > fittedWeights.threshold + 5, `${logOdds}`);
  const untold = assess(scans, life, emptyBatch).logOdds;
  assert.ok(untold > fittedWeights.base + 30 && untold < logOdds, "where nobody told of shipments, it tells less");
  assert.ok(Math.abs(parts.reduce((sum, part) => sum + part.points, base) - logOdds) < 1e-9);
  for (const part of parts) assert.ok(Math.abs(part.points - part.weight * part.value) < 1e-9);
});

test("strangers of many provinces are for an officer to see, though the goods are new and nothing is known of the batch", () => {
  for (const apart of [1 / 1440, 1]) {
    const scans = ["01", "79", "48", "31", "92", "24", "66"].map((province, at) =>
      scan(at * apart, province, province),
    );
    const { logOdds } = assess(scans, life, emptyBatch);
    assert.ok(logOdds > fittedWeights.threshold, `${logOdds}`);
  }
});

const point = (lat: number, lon: number, province: string) => ({
  place: { province, lat, lon, accuracyKm: 3.5, isGateway: false },
});

test("a newcomer is told by the nearest who looked before: the spot, the province, a city of gateways, elsewhere", () => {
  const home = point(22.8, 105, "08");
  const told = (second: Partial<CodeScan>, province: string | null = "08") =>
    assess([scan(0, "a", "08", home), scan(20, "b", province, second)], life, emptyBatch)
      .parts.filter(({ name }) => name.startsWith("arrival."))
      .map(({ name }) => name);
  assert.deepEqual(told(point(22.81, 105.01, "08")), [], "a household's new phone");
  assert.deepEqual(told(point(22.3, 104.8, "08")), ["arrival.province"]);
  assert.deepEqual(told({}), ["arrival.province"]);
  assert.deepEqual(told({}, null), ["arrival.unplaced"]);
  assert.deepEqual(told({}, "79"), ["arrival.doubtful"], "a mobile network's gateway stands there");
  assert.deepEqual(told(point(10.8, 106.7, "79"), "79"), ["arrival.elsewhere"], "the phone told its place itself");
  assert.deepEqual(told({}, "92"), ["arrival.elsewhere"]);
});

test("a phone stands where it told best, and a crowd of an afternoon is one newcomer", () => {
  const moved = [scan(0, "a", "08"), scan(20, "b", "79"), scan(21, "b", "08")];
  assert.equal(valueOf(moved, "arrival.province"), 1, "the gateway's city gave way to the province");
  const crowd = [scan(0, "a", "08"), ...[..."bcdefgh"].map((device, at) => scan(30 + at / 100, device, "08"))];
  assert.equal(valueOf(crowd, "spread.days"), 1);
  const far = [scan(0, "a", "08"), ...["92", "66", "40"].map((at) => scan(30, at, at))];
  assert.equal(valueOf(far, "spread.days"), 3, "no crowd stands in three provinces");
});

const strangersWithin = (days: number) =>
  assess(
    ["66", "92", "40"].map((province, at) => scan((at * days) / 2, province, province)),
    life,
    emptyBatch,
  ).logOdds;

test("strangers in two weeks tell more than the same strangers in half a year", () => {
  const [soon, slowly] = [strangersWithin(12), strangersWithin(110)];
  assert.ok(soon > slowly + 2, `${soon} ${slowly}`);
});

test("who mistypes a PIN once is no copy, who has it wrong again and again may hold a made-up one", () => {
  const tries = (n: number) => Array.from({ length: n }, (_, at) => scan(at / 100, "a", "08", { pin: "wrong" }));
  assert.equal(valueOf(tries(1), "pin.wrong_again"), 0);
  assert.equal(valueOf(tries(3), "pin.wrong_again"), 1);
  assert.equal(valueOf([...tries(3), scan(1, "a", "08", { pin: "right" })], "pin.wrong_again"), 0);
});

test("a second reveal is near in the household's time and province, and far anywhere else or later", () => {
  const first = scan(0, "a", "01", { pin: "right" });
  const again = (after: number, province: string | null) => [first, scan(after, "b", province, { pin: "right" })];
  assert.equal(valueOf(again(2, "01"), "pin.again_near"), 1);
  assert.equal(valueOf(again(2, "79"), "pin.again_far"), 1);
  assert.equal(valueOf(again(40, "01"), "pin.again_far"), 1);
  assert.equal(valueOf([first, scan(40, "a", "79", { pin: "right" })], "pin.again_far"), 0, "the same device");
});

test("no journey is impossible for one device, nor within the places' uncertainty, nor at an airliner's speed", () => {
  const hour = 1 / 24;
  assert.equal(valueOf([scan(0, "a", "01"), scan(hour, "b", "79")], "travel.impossible"), 1);
  assert.equal(valueOf([scan(0, "a", "01"), scan(hour, "a", "79")], "travel.impossible"), 0, "one device");
  assert.equal(valueOf([scan(0, "a", "01"), scan(hour / 60, "b", "33")], "travel.impossible"), 0, "neighbours");
  assert.equal(valueOf([scan(0, "a", "01"), scan(2 * hour, "b", "79")], "travel.impossible"), 0, "two hours by air");
  const gateway = scan(hour, "b", "79", { place: placeInProvince("79", true) });
  assert.equal(valueOf([scan(0, "a", "01"), gateway], "travel.impossible"), 0, "a gateway's place");
  assert.equal(valueOf([scan(0, "a", "01"), gateway], "travel.gateway"), 1);
});

const only = (of: Partial<UnitLife>, name: string, more: Partial<CodeScan> = {}) =>
  valueOf([scan(5, "a", "01", more)], name, { ...life, ...of });

test("scans contradict the records: before activation, after the end, a till after the sale, elsewhere, sealed, untraced", () => {
  assert.ok(only({ activatedAt: null }, "life.early") > 0);
  assert.ok(only({ activatedAt: start + 6 * day }, "life.early") > 0);
  assert.ok(only({ isWasted: true }, "life.wasted") > 0);
  assert.equal(only({ isWasted: true }, "life.wasted", { isTrade: true }), 0, "a warehouse counts its waste");
  assert.equal(only({ activatedAt: start + 5 * day + 60_000 }, "life.early"), 0, "a clock is a minute late");
  assert.equal(only({ endedAt: start }, "life.ended"), 1);
  assert.equal(only({ soldAt: start }, "life.sold_again", { isTrade: true }), 1);
  assert.equal(only({ soldAt: start }, "life.sold_again"), 0, "a shopper looks after the sale");
  const custody = { since: start, province: "79", isSealed: true };
  assert.ok(only({ custody }, "custody.elsewhere") > 0);
  assert.ok(only({ custody }, "custody.sealed") > 0);
  assert.equal(only({ custody, soldAt: start + day }, "custody.elsewhere"), 0, "it was sold since");
  assert.equal(only({ isUntraced: true }, "custody.untraced"), 1);
});

test("where a maker activates late, early scans say nothing", () => {
  const early = assess(
    [scan(0, "a", "01")],
    { ...life, activatedAt: null },
    { ...emptyBatch, scanned: 100, early: 90 },
  );
  assert.equal(
    early.parts.find(({ name }) => name === "life.early"),
    undefined,
  );
});

const scans = fc.array(
  fc.record({
    at: fc.integer({ min: start, max: start + 200 * day }),
    device: fc.option(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz")),
    place: fc.option(
      fc
        .record({ province: fc.constantFrom(...placedProvinces), isGateway: fc.boolean() })
        .map(({ province, isGateway }) => placeInProvince(province, isGateway)),
    ),
    pin: fc.constantFrom("none" as const, "right" as const, "wrong" as const),
    isTrade: fc.boolean(),
  }),
  { maxLength: 60 },
);

test("following scan by scan, through JSON each time, is the same as weighing the whole history", () => {
  fc.assert(
    fc.property(scans, (history) => {
      let trail = emptyTrail;
      for (const one of history.toSorted((a, b) => a.at - b.at))
        trail = JSON.parse(JSON.stringify(follow(trail, one, life))) as typeof trail;
      assert.deepEqual(weigh(trail, life, emptyBatch), assess(history, life, emptyBatch));
    }),
  );
});

test("whatever is scanned, the trail stays small and the score is a number", () => {
  fc.assert(
    fc.property(scans, (history) => {
      const trail = history.reduce((so, one) => follow(so, one, life), emptyTrail);
      assert.ok(JSON.stringify(trail).length < 6000);
      assert.ok(Number.isFinite(weigh(trail, life, emptyBatch).logOdds));
      assert.equal(trail.scans + trail.tradeScans, history.length);
    }),
  );
});

const unit = (devices: readonly string[], province: string) =>
  devices.map((device, at) => scan(at * 2, device, province));

test("a batch's sums are those of its units, whichever scan came first", () => {
  let batch: BatchFigures = { ...emptyBatch, units: 2, shippedTo: { "01": 2 } };
  for (const history of [unit(["a", "b"], "01"), unit(["c"], "79")]) {
    let trail = emptyTrail;
    for (const one of history) {
      const after = follow(trail, one, life);
      batch = batchWith(batch, trail, after, false);
      trail = after;
    }
  }
  assert.deepEqual([batch.scanned, batch.newcomers, batch.squares], [2, 3, 5]);
  assert.deepEqual(batch.provinces, { "01": 1, "79": 1 });
});

test("a batch that is scanned where it was shipped is no surprise, one that is scanned elsewhere is", () => {
  const batch = { ...emptyBatch, shippedTo: { "01": 600, "79": 400 } };
  const asShipped = provinceMix({ ...batch, provinces: { "01": 58, "79": 41, "48": 1 } });
  const elsewhere = provinceMix({ ...batch, provinces: { "01": 30, "79": 20, "92": 50 } });
  assert.ok(asShipped !== null && asShipped.probability > 0.01, JSON.stringify(asShipped));
  assert.ok(elsewhere !== null && elsewhere.probability < 1e-6, JSON.stringify(elsewhere));
});

test("mistyped codes are no guessing; ten thousand of one address in an hour are", () => {
  const typed = assessGuessing({ guesses: 9, addresses: 6, most: 3, scans: 200, wrongPins: 20 });
  const tried = assessGuessing({ guesses: 10_000, addresses: 1, most: 2000, scans: 200, wrongPins: 20 });
  assert.ok(typed.logOdds < guessingWeights.threshold - 10);
  assert.ok(tried.logOdds > guessingWeights.threshold);
});

test("every sign has a weight, and none but the time that passed speaks for honesty", () => {
  assert.deepEqual(Object.keys(fittedWeights.signs).sort(), [...signNames].sort());
  const against = Object.entries(fittedWeights.signs).filter(([, { points }]) => points < 0);
  assert.deepEqual(
    against.map(([name]) => name),
    ["spread.long"],
  );
});

/** Weights under which one pair alone counts. */
const onlyPair = (pair: `both ${string}`): Weights => ({
  base: 0,
  threshold: 0,
  signs: Object.fromEntries(signNames.map((name) => [name, { points: 0, deviation: 0, seen: 0 }])) as Weights["signs"],
  pairs: { [pair]: { points: 5, deviation: 1, seen: 9 } },
});
const pairPoints = (history: readonly CodeScan[], pair: `both ${string}`, of = life, batch = emptyBatch) =>
  assess(history, of, batch, onlyPair(pair)).logOdds;

test("a pair counts where both its observations reach their bounds, and only there", () => {
  const twoPlaces = [scan(0, "a", "08"), scan(10, "b", "92")];
  assert.equal(pairPoints(twoPlaces, "both places 2, second_after 7"), 5);
  assert.equal(pairPoints(twoPlaces, "both places 2, second_after 14"), 0, "it came too early");
  assert.equal(pairPoints(twoPlaces.slice(0, 1), "both places 1, second_within 7"), 0, "nobody came second");
  assert.equal(pairPoints(twoPlaces, "both places 2, second_within 14"), 5, "below a bound, for those that tell haste");
  assert.equal(pairPoints(twoPlaces, "both places 3"), 0);
});

test("places are sure where phones told spots apart, or provinces that are no gateway's", () => {
  const spots = [scan(0, "a", "31", point(20.8, 106.6, "31")), scan(1, "b", "31", point(20.6, 106.3, "31"))];
  assert.equal(pairPoints(spots, "both places 2"), 5);
  const one = [scan(0, "a", "31", point(20.8, 106.6, "31")), scan(1, "b", "31")];
  assert.equal(pairPoints(one, "both places 2"), 0, "a province holds the spot in it");
  assert.equal(pairPoints([scan(0, "a", "31"), scan(1, "b", "79")], "both places 2"), 0, "a city of gateways");
});

test("owners look again or reveal the PIN; away is who looks elsewhere while nobody does where the thing went", () => {
  const again = [scan(0, "a", "08"), scan(2, "a", "08"), scan(9, "b", "92", { pin: "right" }), scan(9, "c", "92")];
  assert.equal(pairPoints(again, "both owners 2"), 5);
  assert.equal(pairPoints(again, "both owners 3"), 0);
  const shipped = { ...life, custody: { since: start - day, province: "40", isSealed: false } };
  assert.equal(pairPoints(again, "both away 1", shipped), 5);
  assert.equal(pairPoints([...again, scan(12, "d", "40")], "both away 1", shipped), 0);
});

test("every pair names what can be observed, and none speaks for honesty", () => {
  for (const [pair, { points, deviation, seen }] of Object.entries(fittedWeights.pairs)) {
    assert.ok((readPair(pair)?.length ?? 0) > 0, pair);
    const isJudged = Object.hasOwn(judgedPairs, pair);
    assert.ok(points > 0 && (isJudged || (deviation > 0 && seen > 0)), pair);
  }
  assert.throws(() => readPair("both invented 1"), /no such observation/);
  assert.equal(readPair("spread.long"), null);
});

test("a geohash's middle and uncertainty are right, and what is none is told", () => {
  const found = placeOfGeohash("w7er8"); // the middle of Hà Nội lies at 21.03 N, 105.85 E
  assert.ok(
    found !== null && Math.abs(found.lat - 21.03) < 0.05 && Math.abs(found.lon - 105.85) < 0.06,
    JSON.stringify(found),
  );
  assert.ok(found.accuracyKm < 5);
  assert.equal(placeOfGeohash("w7ea!"), null);
  assert.equal(placeInProvince("99"), null);
});

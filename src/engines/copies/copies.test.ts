import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { BatchFigures, CodeScan, CombinationName, UnitLife, Weights } from "./index.ts";
import {
  assess,
  assessGuessing,
  batchWith,
  emptyBatch,
  emptyTrail,
  fittedWeights,
  follow,
  guessingWeights,
  judgedCombinations,
  placedProvinces,
  placeInProvince,
  placeOfGeohash,
  provinceMix,
  readCombination,
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
  const { logOdds, bar } = assess(scans, life, emptyBatch);
  assert.ok(logOdds < bar.points - 5, `${logOdds}`);
});

test("one label on goods in five provinces is a copy, and the parts add up to the log-odds", () => {
  const scans = ["01", "79", "48", "92", "31"].map((province, at) =>
    scan(at * 3, `d${at}`, province, { pin: at === 0 ? "none" : "right" }),
  );
  const { logOdds, base, bar, parts } = assess(scans, life, { ...emptyBatch, shippedTo: { "79": 600 } });
  assert.ok(logOdds > bar.points + 5, `${logOdds}`);
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
    const { logOdds, bar } = assess(scans, life, emptyBatch);
    assert.ok(logOdds > bar.points, `${logOdds}`);
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

const timePassed = (days: number) => {
  const strangers = ["66", "92", "40"].map((province, at) => scan((at * days) / 2, province, province));
  return assess(strangers, life, emptyBatch).parts.find(({ name }) => name === "spread.long")?.points ?? 0;
};

test("the time that passed alone lowers the odds, and lowers them further the longer it was", () => {
  const [soon, slowly] = [timePassed(12), timePassed(110)];
  assert.ok(soon < 0 && slowly < soon - 5, `${soon} ${slowly}`);
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

/** Weights under which one combination alone counts. */
const onlyThese = (combination: CombinationName): Weights => ({
  base: 0,
  bars: { shipments: 0, untold: 0, early: 0 },
  signs: Object.fromEntries(signNames.map((name) => [name, { points: 0, deviation: 0, seen: 0 }])) as Weights["signs"],
  combinations: { [combination]: { points: 5, deviation: 1, seen: 9 } },
});
const pointsOf = (history: readonly CodeScan[], combination: CombinationName, of = life, batch = emptyBatch) =>
  assess(history, of, batch, onlyThese(combination)).logOdds;

test("a combination counts where all its observations reach their bounds, and only there", () => {
  const twoPlaces = [scan(0, "a", "08"), scan(10, "b", "92")];
  assert.equal(pointsOf(twoPlaces, "both places 2, second_after 7"), 5);
  assert.equal(pointsOf(twoPlaces, "both places 2, second_after 14"), 0, "it came too early");
  assert.equal(pointsOf(twoPlaces.slice(0, 1), "both places 1, second_within 7"), 0, "nobody came second");
  assert.equal(pointsOf(twoPlaces, "both places 2, second_within 14"), 5, "below a bound, for those that tell haste");
  assert.equal(pointsOf(twoPlaces, "both places 3"), 0);
  assert.equal(pointsOf(twoPlaces, "all days 2, places 2, second_after 7"), 5);
  assert.equal(pointsOf(twoPlaces, "all days 2, places 2, second_after 14"), 0, "two of three are not enough");
});

test("places are sure where phones told spots apart, or provinces that are no gateway's", () => {
  const spots = [scan(0, "a", "31", point(20.8, 106.6, "31")), scan(1, "b", "31", point(20.6, 106.3, "31"))];
  assert.equal(pointsOf(spots, "both places 2"), 5);
  const one = [scan(0, "a", "31", point(20.8, 106.6, "31")), scan(1, "b", "31")];
  assert.equal(pointsOf(one, "both places 2"), 0, "a province holds the spot in it");
  assert.equal(pointsOf([scan(0, "a", "31"), scan(1, "b", "79")], "both places 2"), 0, "a city of gateways");
});

test("owners look again or reveal the PIN; away is who looks elsewhere while nobody does where the thing went", () => {
  const again = [scan(0, "a", "08"), scan(2, "a", "08"), scan(9, "b", "92", { pin: "right" }), scan(9, "c", "92")];
  assert.equal(pointsOf(again, "both owners 2"), 5);
  assert.equal(pointsOf(again, "both owners 3"), 0);
  const shipped = { ...life, custody: { since: start - day, province: "40", isSealed: false } };
  assert.equal(pointsOf(again, "both away 1", shipped), 5);
  assert.equal(pointsOf([...again, scan(12, "d", "40")], "both away 1", shipped), 0);
});

test("every combination names what can be observed, and none speaks for honesty", () => {
  for (const [name, { points, deviation, seen }] of Object.entries(fittedWeights.combinations)) {
    const of = readCombination(name) ?? [];
    assert.ok(of.length > 0 && of.length === (name.startsWith("all ") ? 3 : Math.min(2, of.length)), name);
    const isJudged = Object.hasOwn(judgedCombinations, name);
    assert.ok(points > 0 && (isJudged || (deviation > 0 && seen > 0)), name);
  }
  assert.throws(() => readCombination("both invented 1"), /no such observation/);
  assert.equal(readCombination("spread.long"), null);
});

test("newcomers are told apart by the days between them, and a batch by how many look at it and how unevenly", () => {
  const came = [0, 2, 20].map((after, at) => scan(after, `d${at}`, "08"));
  assert.equal(pointsOf(came, "both closest_within 4, last_after 14"), 5);
  assert.equal(pointsOf(came, "both closest_after 3"), 0, "two came within two days");
  assert.equal(pointsOf(came.slice(0, 1), "both closest_after 3"), 0, "nobody came second");
  const figures: BatchFigures = { ...emptyBatch, units: 1000, scanned: 40, newcomers: 100, squares: 300 };
  assert.equal(pointsOf(came, "both batch_looked_under 5, batch_uneven 2", life, figures), 5);
  assert.equal(pointsOf(came, "both batch_looked_under 5", life, { ...figures, scanned: 50 }), 0);
  assert.equal(
    pointsOf(came, "both batch_looked_under 5", life, { ...figures, units: 0 }),
    0,
    "nothing is known of it",
  );
});

const barAfter = (history: readonly CodeScan[], batch = emptyBatch) => assess(history, life, batch).bar;

test("the bar is lower where the maker tells of no shipments, and higher until the third look; typing a PIN is no look", () => {
  const typed = [
    scan(0, "a", "08"),
    scan(0.001, "a", "08", { pin: "wrong" }),
    scan(0.002, "a", "08", { pin: "right" }),
  ];
  const { shipments, untold, early } = fittedWeights.bars;
  assert.ok(untold < shipments && early > 0);
  assert.deepEqual(barAfter(typed), { points: untold + early, tellsShipments: false, isEarly: true });
  const looked = [...typed, scan(1, "a", "08"), scan(2, "b", "08")];
  assert.deepEqual(barAfter(looked), { points: untold, tellsShipments: false, isEarly: false });
  assert.equal(barAfter(looked, { ...emptyBatch, shippedTo: { "08": 24 } }).points, shipments);
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

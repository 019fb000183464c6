import { parseArgs } from "node:util";
import test from "node:test";
import { testDatabase } from "../database.ts";
import { testFactLog } from "../fact-log.ts";
import type { Door } from "./doors.ts";
import { doors } from "./doors.ts";
import type { Tally } from "./tally.ts";
import { furnishedWorld, walk } from "./walk.ts";

const { values } = parseArgs({
  options: {
    checks: { type: "string", default: "1000000" },
    each: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    records: { type: "string", default: "250" },
    minutes: { type: "string", default: "60" },
  },
});

const [checks, each, seed, records] = [values.checks, values.each, values.seed, values.records].map(Number) as [
  number,
  number,
  number,
  number,
];
const until = Date.now() + Number(values.minutes) * 60_000;
const total: Map<string, number> = new Map();
const sum = () => [...total.values()].reduce((one, other) => one + other, 0);
const made = ({ name }: Door) => total.get(name) ?? 0;
const fewest = () => Math.min(...doors.map(made));

/** A look through one door is a thousand checks, through another three: who lags is asked more often, and who is far ahead waits. */
const times = (door: Door) => (made(door) < each ? 5 : made(door) > 10 * each && fewest() < each ? 0 : 1);

/** `npm run visibility -- --checks 1000000`: worlds one after another, until so many checks are made, and so many by each door. */
test("random organisations are shown what the oracle says", { timeout: 24 * 3_600_000 }, async () => {
  const db = await testDatabase();
  const log = await testFactLog(db);
  // The world grows as it moves; its size decides how many checks a look through a door is.
  const size = { seed, agencies: 10, records, groups: 12, rounds: 100_000, moves: 60 };
  const world = await furnishedWorld(db, size);
  const isEnough = (tally: Tally) => {
    for (const [door, count] of tally.checks) total.set(door, count);
    return Date.now() > until || (sum() >= checks && fewest() >= each);
  };
  const tally = await walk(world, log, doors, {
    isEnough,
    times,
    onRound: () => console.log(`${sum()} checks, ${fewest()} by the least used door`),
  });
  isEnough(tally);
  console.table(Object.fromEntries(total));
  console.log(`${sum()} checks, ${tally.differences.length} differences`);
  for (const difference of tally.differences) console.log(difference);
  if (tally.differences.length > 0) throw new Error("house and oracle differ");
});

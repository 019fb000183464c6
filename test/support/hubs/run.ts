import { parseArgs } from "node:util";
import test from "node:test";
import { hubHouse } from "./house.ts";
import { exchangeKilled } from "./killed.ts";

const { values } = parseArgs({
  options: {
    changes: { type: "string", default: "100000" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});

/** `npm run hubs -- --changes 100000 --kills 20`: two houses, one of which reads the other while either is killed at random moments. */
test("two houses exchange while either is killed, and nothing is lost or doubled", { timeout: 3_600_000 }, async () => {
  const walk = {
    changes: Number(values.changes),
    kills: Number(values.kills),
    seed: Number(values.seed),
    batch: 500,
    onKill: console.log,
  };
  const report = await exchangeKilled(await hubHouse(21), await hubHouse(22), walk);
  const { changes, taken, runs, killed, seconds } = report;
  console.log(
    `${changes} changes, ${taken} told and taken, ${runs} runs, ${killed.sender} kills of the sender and ${killed.receiver} of the receiver, ` +
      `${seconds} s (${Math.round(taken / seconds)} a second): nothing lost, nothing doubled, order kept`,
  );
});

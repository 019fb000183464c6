import test from "node:test";
import { parseArgs } from "node:util";
import { testDatabase } from "../database.ts";
import { flooded } from "./flood.ts";

const { values } = parseArgs({
  options: { changes: { type: "string", default: "1000000" }, kills: { type: "string", default: "10" } },
});

const most = (times: number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!);

/** `npm run flood -- --changes 1000000 --kills 10`: a partner's million rows come in while the house is killed and others go on. */
test(
  "a partner's rows come in once each, whatever is killed, and the rest goes on",
  { timeout: 7_200_000 },
  async () => {
    const flood = { changes: Number(values.changes), kills: Number(values.kills), onProgress: console.log };
    const { kept, refused, kills, seconds, megabytes, beside, asked } = await flooded(await testDatabase(), flood);
    console.log(
      `${values.changes} rows: ${kept} records, ${refused} refused, ${kills} kills, ${seconds} s (${Math.round(kept / seconds)} a second), ${megabytes} MB at most; ` +
        `beside them ${beside.done} runs of another connection, the longest ${Math.round(beside.longest)} s, and ${beside.failed} told that their partner is down; ` +
        `an officer's search ${most(asked.before, 0.5)} ms before, ${most(asked.during, 0.5)} ms while they came (p99 ${most(asked.during, 0.99)} ms): nothing lost, nothing doubled`,
    );
  },
);

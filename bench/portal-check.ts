import { asked } from "./asking/asked.ts";
import { serving } from "./asking/serving.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { latenciesAtRate, percentile, rounded } from "./harness.ts";
import { fillRegisters } from "./portal/questions.ts";

export const name = "portal-check";
export const about = "the box of the portal: five kinds of questions evenly, half of them unknown, none twice";

const rate = 500;

/** Task: 2390 II.5.6. Asked from a second process over HTTP, against an empty route of the same server at the same rate. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const total = small ? 500 : 10_000;
  const warming = total / 2; // the compiler and the plans of ten connections settle within some seconds
  const bench = await benchDatabase();
  try {
    const onRecord = await fillRegisters(bench, warming + total);
    const { port, close } = await serving(bench.database);
    try {
      await asked({ port, what: "empty", rate, total: warming, from: 0 });
      await asked({ port, what: "portal", rate, total: warming, from: total });
      const empty = await asked({ port, what: "empty", rate, total, from: 0 });
      const check = await asked({ port, what: "portal", rate, total, from: 0 });
      const pings = await latenciesAtRate(rate, total, () => bench.database.ping());
      const p99 = percentile(check.samples, 0.99);
      const reference = percentile(empty.samples, 0.99);
      return {
        name,
        figure: rounded(p99),
        unit: "ms p99",
        reference: rounded(reference),
        ratio: rounded(p99 / reference),
        goal: `p99 under 25 ms at ${rate} requests/s`,
        ok: p99 < 25,
        data: {
          questions: total,
          "p50 ms": rounded(percentile(check.samples, 0.5)),
          "p95 ms": rounded(percentile(check.samples, 0.95)),
          "empty route p50 ms": rounded(percentile(empty.samples, 0.5)),
          "select 1 p50 ms": rounded(percentile(pings, 0.5)),
          "select 1 p99 ms": rounded(percentile(pings, 0.99)),
          "CPU microseconds a question (Node)": rounded((check.nodeCpuSeconds * 1e6) / total),
          "CPU microseconds an empty request (Node)": rounded((empty.nodeCpuSeconds * 1e6) / total),
          "CPU microseconds a question (asker)": rounded((check.cpuSeconds * 1e6) / total),
          "on record": onRecord,
        },
      };
    } finally {
      await close();
    }
  } finally {
    await bench.close();
  }
}

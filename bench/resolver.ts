import { asked } from "./asking/asked.ts";
import { serving } from "./asking/serving.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";
import { fillResolver } from "./resolver/codes.ts";

export const name = "resolver";
export const about =
  "addresses printed on goods: eight kinds of questions evenly, none twice, by language, type and list";

const rate = 1000;

/** Task: 2390 II.2.5. Asked from a second process over HTTP, against an empty route of the same server at the same rate. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const total = small ? 1_000 : 20_000;
  const warming = total / 2;
  const bench = await benchDatabase();
  try {
    const onRecord = await fillResolver(bench.adminUrl);
    const { port, close } = await serving(bench.database);
    try {
      await asked({ port, what: "empty", rate, total: warming, from: 0 });
      await asked({ port, what: "resolver", rate, total: warming, from: total });
      const empty = await asked({ port, what: "empty", rate, total, from: 0 });
      const codes = await asked({ port, what: "resolver", rate, total, from: 0 });
      const p99 = percentile(codes.samples, 0.99);
      const reference = percentile(empty.samples, 0.99);
      return {
        name,
        figure: rounded(p99),
        unit: "ms p99",
        reference: rounded(reference),
        ratio: rounded(p99 / reference),
        goal: `p99 under 10 ms at ${rate} requests/s`,
        ok: p99 < 10,
        data: {
          questions: total,
          "p50 ms": rounded(percentile(codes.samples, 0.5)),
          "p95 ms": rounded(percentile(codes.samples, 0.95)),
          "empty route p50 ms": rounded(percentile(empty.samples, 0.5)),
          "CPU microseconds a question (Node)": rounded((codes.nodeCpuSeconds * 1e6) / total),
          "CPU microseconds an empty request (Node)": rounded((empty.nodeCpuSeconds * 1e6) / total),
          "CPU microseconds a question (asker)": rounded((codes.cpuSeconds * 1e6) / total),
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

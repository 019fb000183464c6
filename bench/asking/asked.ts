import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { timed } from "../harness.ts";
import type { Round, RoundOf } from "./asker.ts";

/** Asks from a process of its own; beside what it measured the CPU time of this one, the server's. */
export async function asked(round: RoundOf): Promise<Round & { nodeCpuSeconds: number }> {
  const asker = path.join(import.meta.dirname, "asker.ts");
  let told = "";
  const { cpuSeconds } = await timed(async () => {
    const args = [asker, JSON.stringify(round)];
    told = (await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 })).stdout;
  });
  return { ...(JSON.parse(told) as Round), nodeCpuSeconds: cpuSeconds };
}

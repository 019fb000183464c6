import { readdir } from "node:fs/promises";
import type { Bench } from "./harness.ts";

const support = new Set(["run.ts", "harness.ts", "benches.ts", "database.ts", "listings.ts", "brand-names.ts"]);

/** A bench is a file of this folder that exports `name`, `about` and `run`. */
export async function readBenches(): Promise<Bench[]> {
  const files = (await readdir(import.meta.dirname))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !support.has(file))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const { name, about, run } = (await import(`./${file}`)) as Partial<Bench>;
      if (name === undefined || about === undefined || run === undefined)
        throw new Error(`bench/${file} lacks name, about or run`);
      return { name, about, run };
    }),
  );
}

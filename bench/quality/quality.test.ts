import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { readBenches } from "../benches.ts";
import { keptRuns, pageFile } from "./kept.ts";
import { limits } from "./limits.ts";
import { qualityPage } from "./page.ts";

test("docs/quality.md is what the kept runs make", async () => {
  assert.equal(await readFile(pageFile, "utf8"), qualityPage(await readBenches(), await keptRuns()));
});

test("every bench says on what it runs and what it does not show, and every kept run is of a bench", async () => {
  const names = (await readBenches()).map((bench) => bench.name);
  assert.deepEqual(
    names.filter((name) => !(name in limits)),
    [],
  );
  assert.deepEqual(
    [...(await keptRuns()).keys(), ...Object.keys(limits)].filter((name) => !names.includes(name)),
    [],
  );
});

test("a figure that was missed is named in the first lines, and a bench without a run says so", () => {
  const result = {
    name: "speed",
    figure: 3,
    unit: "m/s",
    reference: 6,
    ratio: 0.5,
    goal: "4 m/s",
    ok: false,
    data: { runs: 2 },
  };
  const benches = ["speed", "weight"].map((name) => ({ name, about: `the ${name}` }));
  const page = qualityPage(benches, new Map([["speed", { bench: "speed", on: "2026-11-22", results: [result] }]]));
  assert.match(page, /0 of 1 figures reach their goal\. Missed: `speed`\. No run kept: `weight`\./);
  assert.match(page, /\| speed \| 3 m\/s \| 6 \| 0\.5 \| 4 m\/s \| \*\*missed\*\* \|/);
  assert.match(page, /## weight\n\nThe weight\. `npm run bench -- weight`\n\nNo whole run is kept yet\./);
});

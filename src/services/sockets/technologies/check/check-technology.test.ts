import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { baitDetector, manifestOf } from "../../../../../test/support/technologies.ts";
import { openTechnology } from "../hosting/open-technology.ts";
import { manifestSchema, mostAsked } from "../manifest.ts";
import { checkTechnology } from "./check-technology.ts";

/** What is not passed, but for the time: that depends on the machine, so each has as much of it as a manifest may ask for. */
const failed = async (
  t: { after(done: () => Promise<void>): void },
  written: unknown,
  code: string,
  document?: string,
) => {
  const asked = manifestSchema.parse(written);
  const manifest = { ...asked, limits: { ...asked.limits, msPerCall: mostAsked.msPerCall } };
  const technology = openTechnology(manifest, { code });
  t.after(() => technology.close());
  const checked = await checkTechnology(manifest, technology, { day: "2026-11-22", ...(document ? { document } : {}) });
  assert.equal(checked.length, 9);
  return checked.filter((one) => !one.passed && one.name !== "time").map(({ name, detail }) => `${name} ${detail}`);
};

for (const kind of ["detector", "collector", "authenticator", "exporter"]) {
  test(`the example of a ${kind} keeps its contract`, async (t) => {
    const file = (name: string) =>
      readFile(new URL(`../../../../../examples/technologies/${kind}/${name}`, import.meta.url), "utf8");
    const document = kind === "collector" ? await file("document.xml") : undefined;
    assert.deepEqual(await failed(t, JSON.parse(await file("manifest.json")), await file("main.mjs"), document), []);
  });
}

test("what a supplier would have to mend is named", async (t) => {
  const wrongs: [string, string, RegExp][] = [
    [
      "remembers",
      "let n = 0; export function detect({ items }) { n++; return { findings: items.slice(0, 1).map(({ id, title }) => ({ id, concern: 'label', weight: n, field: 'title', start: 0, end: 1, reason: { vi: 'a', en: 'a' } })) } }",
      /^answers|^again|^order|^hostile/,
    ],
    [
      "looks at the first only",
      "export function detect({ items }) { return { findings: items.slice(0, 1).filter((one) => one.title).map(({ id }) => ({ id, concern: 'label', weight: 1, field: 'title', start: 0, end: 1, reason: { vi: 'a', en: 'a' } })) } }",
      /^order/,
    ],
    [
      "trips over null",
      "export function detect({ items }) { items.map((one) => one.title.length); return { findings: [] } }",
      /^hostile hostile-detector-0: threw/,
    ],
    [
      "trips over nothing",
      "export function detect({ items }) { return { findings: [], first: items[0].id } }",
      /^answers schema/,
    ],
    [
      "counts code points",
      "export function detect({ items }) { return { findings: items.filter((one) => one.title).map((one) => ({ id: one.id, concern: 'label', weight: 1, field: 'title', start: 0, end: one.title.length + 1, reason: { vi: 'a', en: 'a' } })) } }",
      /^answers outside-text/,
    ],
  ];
  for (const [what, code, told] of wrongs) {
    const [first = ""] = await failed(t, manifestOf(), code);
    assert.match(first, told, what);
  }
  const over = manifestOf({ contract: { from: "2020-01-01", to: "2020-12-31" } });
  assert.deepEqual(await failed(t, over, baitDetector), ["contract over (0)"]);
});

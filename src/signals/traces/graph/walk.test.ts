import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { linksOf } from "./links.ts";
import type { LinkKind, TraceLink } from "./model.ts";
import { trailOf } from "./trail.ts";
import { neighbourhood, recallReach } from "./walk.ts";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

function link(kind: LinkKind, from: string, to: string, until: Date | null = null): TraceLink {
  return { from, to, kind, since: day(1), until, events: 1 };
}

/** Looks around in a list of links, as the store would. */
const within = (links: readonly TraceLink[]) => async (keys: readonly string[]) => ({
  links: links.filter(({ from, to }) => keys.includes(from) || keys.includes(to)),
  more: false,
});

const item = (name: string) => `/01/08938505123455/21/${name}`;

test("what is joined in a circle is walked once", async () => {
  const circle = [
    link("packed", item("a"), item("b")),
    link("packed", item("b"), item("c")),
    link("packed", item("c"), item("a")),
  ];
  assert.equal((await recallReach([item("a")], within(circle))).reached.size, 3);
  assert.equal((await neighbourhood(item("a"), 5, within(circle))).reached.size, 3);
});

test("a part that is recalled reaches the whole that it is in, and not its other parts", async () => {
  const links = [link("joined", "motor", "car"), link("joined", "wheel", "car"), link("packed", "car", "lorry")];
  const { reached } = await recallReach(["motor"], within(links));
  assert.deepEqual(
    [...reached.values()].map(({ key, holds }) => [key, holds]),
    [
      ["motor", false],
      ["car", false],
      ["lorry", true],
    ],
  );
});

test("a whole that is recalled reaches its parts and what lies in it", async () => {
  const links = [
    link("joined", "wheel", "car"),
    link("packed", "tool", "car"),
    link("packed", "car", "lorry"),
    link("packed", "other", "lorry"),
  ];
  assert.deepEqual([...(await recallReach(["car"], within(links))).reached.keys()].sort(), [
    "car",
    "lorry",
    "tool",
    "wheel",
  ]);
});

test("a package that only holds something is affected once a recall reaches it by another way", async () => {
  const links = [link("packed", "cheese", "box"), link("made", "cheese", "evt_1"), link("made", "evt_1", "box")];
  const { reached } = await recallReach(["cheese"], within(links));
  assert.equal(reached.get("box")?.holds, false);
});

test("what was taken out is not looked for in the package", async () => {
  const { reached } = await recallReach(["cheese"], within([link("packed", "cheese", "box", day(3))]));
  assert.deepEqual([...reached.keys()], ["cheese"]);
});

const names = fc.constantFrom("a", "b", "c", "d", "e", "f");
const anyLink = fc
  .record({
    kind: fc.constantFrom<LinkKind>("packed", "joined", "made", "lot"),
    from: names,
    to: names,
    ended: fc.boolean(),
  })
  .map(({ kind, from, to, ended }) => link(kind, from, to, ended ? day(2) : null));

test("every walk ends, keeps to the steps asked for, and reaches each thing by a link from one that it reached", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLink, { maxLength: 14 }), fc.integer({ min: 1, max: 4 }), async (links, steps) => {
      const near = await neighbourhood("a", steps, within(links));
      const far = await recallReach(["a"], within(links));
      for (const { reached, links: walked } of [near, far]) {
        for (const { key, via } of reached.values()) {
          if (via === null) assert.equal(key, "a");
          else assert.ok(walked.some(({ from, to }) => (from === via && to === key) || (from === key && to === via)));
        }
      }
      for (const { distance } of near.reached.values()) assert.ok(distance <= steps);
    }),
  );
});

test("more steps never reach less", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLink, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (links, steps) => {
      const [less, more] = [
        await neighbourhood("a", steps, within(links)),
        await neighbourhood("a", steps + 1, within(links)),
      ];
      for (const key of less.reached.keys()) assert.ok(more.reached.has(key));
    }),
  );
});

const row = (action: string, at: Date, child = "c") => ({ parent: "p", child, kind: "aggregation", action, at });

test("a link holds from the first time together until the last time apart", () => {
  const [one] = linksOf([row("ADD", day(2)), row("OBSERVE", day(3)), row("DELETE", day(4))], []);
  assert.deepEqual([one?.since, one?.until, one?.events], [day(2), day(4), 3]);
  assert.equal(linksOf([row("ADD", day(2)), row("DELETE", day(4)), row("ADD", day(5))], [])[0]?.until, null);
  assert.deepEqual(linksOf([row("ADD", day(2))], [{ parent: "p", kind: "aggregation", at: day(6) }])[0]?.until, day(6));
  assert.equal(linksOf([row("ADD", day(7))], [{ parent: "p", kind: "aggregation", at: day(6) }])[0]?.until, null);
});

test("the trail of a thing follows its packages only while it lies in them", () => {
  const links = [
    { ...link("packed", "a", "box", day(5)), since: day(2) },
    { ...link("packed", "box", "pallet"), since: day(4) },
    { ...link("packed", "box", "later"), since: day(6) },
  ];
  assert.deepEqual(
    trailOf("a", links)
      .slice(1)
      .map(({ key, since, until }) => [key, since, until]),
    [
      ["box", day(2), day(5)],
      ["pallet", day(4), day(5)],
    ],
  );
});

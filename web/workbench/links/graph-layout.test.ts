import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { layOut } from "./graph-layout.ts";

const account = (at: number) => ({
  id: `sel_${at}`,
  name: `Shop ${at}`,
  platformId: "plt_1",
  phones: [],
  listings: 1,
  openLeads: 0,
});
const link = (one: number, other: number) => ({
  one: `sel_${one}`,
  other: `sel_${other}`,
  kind: "outright" as const,
  decibans: 20,
  fields: [],
});
const group = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc.record({
    accounts: fc.constant(Array.from({ length: count }, (_, at) => account(at))),
    links: fc.array(
      fc.tuple(fc.nat(count - 1), fc.nat(count)).map(([one, other]) => link(one, other)),
      { maxLength: 40 },
    ),
  }),
);

test("every account has a place of its own inside the drawing, and the same one each time", () => {
  fc.assert(
    fc.property(group, ({ accounts, links }) => {
      const drawn = layOut(accounts, links);
      assert.deepEqual(layOut(accounts, links), drawn);
      assert.equal(drawn.dots.length, accounts.length);
      for (const { x, y } of drawn.dots) assert.ok(x >= 0 && y >= 0 && x <= drawn.width && y <= drawn.height);
      assert.equal(new Set(drawn.dots.map(({ x, y }) => `${x} ${y}`)).size, accounts.length);
      assert.ok(drawn.lines.length <= links.length);
    }),
    { numRuns: 30 },
  );
});

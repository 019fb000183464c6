import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { countIn, isIn, joinStretches, pairsOf } from "./stretches.ts";

const stretch = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 8 }))
  .map(([first, more]): [number, number] => [first, first + more]);

test("joined stretches hold the same counters as a set does, in order, none touching the next", () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), (given) => {
      const model = new Set(
        given.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
      );
      const joined = joinStretches(given);
      assert.equal(countIn(joined), model.size);
      for (let counter = 0; counter < 80; counter++)
        assert.equal(isIn(joined, counter), model.has(counter), `${counter}`);
      const pairs = pairsOf(joined);
      for (const [at, [first, last]] of pairs.entries()) {
        assert.ok(first <= last);
        assert.ok(at === 0 || (pairs[at - 1]?.[1] as number) + 1 < first);
      }
      assert.deepEqual(joinStretches(pairs), joined);
    }),
  );
});

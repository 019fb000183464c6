import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { codeStates, filledBlock, packStates, placeOfState, stateAt, unpackStates, withState } from "./states.ts";
import { statesPerBlock, withStates } from "./states.ts";

const state = fc.constantFrom(...codeStates);
const place = fc.nat({ max: statesPerBlock - 1 });

test("the sixteen states have the numbers that are written down", () => {
  assert.equal(codeStates.length, 16);
  assert.deepEqual(
    [0, 1, 2, 5, 12, 14, 15].map((value) => codeStates[value]),
    ["none", "issued", "active", "consumed", "recalled", "void", "exception"],
  );
  assert.equal(filledBlock("active")[0], 0x22);
});

test("states come back as they were packed, and the rest of the block is none", () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 300 }), (states) => {
      const block = packStates(states);
      assert.equal(block.length, 2048);
      assert.deepEqual(unpackStates(block).slice(0, states.length), states);
      assert.equal(stateAt(block, states.length), "none");
    }),
  );
});

test("a change touches its own place only, and not the block it was made from", () => {
  fc.assert(
    fc.property(state, place, state, (all, at, changed) => {
      const before = filledBlock(all);
      const after = withState(before, at, changed);
      assert.equal(stateAt(after, at), changed);
      assert.equal(stateAt(before, at), all);
      assert.equal(stateAt(after, at ^ 1), all);
      assert.equal(
        unpackStates(withState(after, at, all)).every((one) => one === all),
        true,
      );
    }),
    { numRuns: 30 },
  );
});

test("several changes are made in their order, as in a model", () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: 9 }), state), { maxLength: 30 });
  fc.assert(
    fc.property(changes, (made) => {
      const model = Array.from({ length: 10 }, () => "issued");
      for (const [at, to] of made) model[at] = to;
      assert.deepEqual(unpackStates(withStates(filledBlock("issued"), made)).slice(0, 10), model);
    }),
  );
});

test("a counter has its block and its place in it; what lies outside a block is refused", () => {
  assert.deepEqual(placeOfState(4095), { block: 0, at: 4095 });
  assert.deepEqual(placeOfState(999_999), { block: 244, at: 575 });
  for (const wrong of [-1, statesPerBlock, 1.5]) assert.throws(() => stateAt(filledBlock("none"), wrong), RangeError);
  assert.throws(() => packStates(Array.from({ length: 4097 }, () => "none" as const)), RangeError);
});

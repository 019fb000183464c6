import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { ClusterRules, Link, Pair } from "./clusters.ts";
import { clusterLinks } from "./clusters.ts";

const free: ClusterRules = { same: [], not: [], mostMembers: 100, mostHops: 100 };
const link = (one: number, other: number, decibans = 20): Link => ({ one, other, decibans });

const members = 9;
const pair = fc
  .tuple(fc.integer({ min: 0, max: members - 1 }), fc.integer({ min: 0, max: members - 1 }))
  .filter(([one, other]) => one !== other);
const links = fc.array(
  fc.tuple(pair, fc.integer({ min: 20, max: 25 })).map(([[one, other], odds]) => link(one, other, odds)),
);

test("members hang together along links", () => {
  assert.deepEqual([...clusterLinks(5, [link(3, 1), link(1, 0)], free).of], [0, 0, 2, 0, 4]);
});

test("a not between two members cuts the weakest link of the way between them", () => {
  const chain = [link(0, 1, 40), link(1, 2, 25), link(2, 3, 30)];
  const { of, refused } = clusterLinks(4, chain, { ...free, not: [[0, 3]] });
  assert.deepEqual([...of], [0, 0, 2, 2]);
  assert.deepEqual(refused, [{ one: 1, other: 2, decibans: 25, because: "not" }]);
});

test("a not is never overridden, whatever the links and the verdicts of same", () => {
  fc.assert(
    fc.property(links, fc.array(pair), fc.array(pair), (some, same: Pair[], not: Pair[]) => {
      const { of } = clusterLinks(members, some, { ...free, same, not, mostMembers: 6, mostHops: 3 });
      for (const [one, other] of not) assert.notEqual(of[one], of[other]);
    }),
  );
});

test("a same joins what no link joins, whatever the limits", () => {
  const { of } = clusterLinks(3, [], { ...free, same: [[2, 0]], mostMembers: 1 });
  assert.deepEqual([...of], [0, 1, 0]);
});

test("the order of links does not matter", () => {
  const limited = { ...free, mostMembers: 5, mostHops: 2 };
  fc.assert(
    fc.property(links, fc.array(pair, { maxLength: 3 }), (some, not: Pair[]) => {
      const turned = some.map(({ one, other, decibans }) => link(other, one, decibans)).toReversed();
      const rules = { ...limited, not };
      assert.deepEqual(clusterLinks(members, turned, rules).of, clusterLinks(members, some, rules).of);
    }),
  );
});

test("a chain is cut where it would grow longer than allowed", () => {
  const chain = Array.from({ length: 6 }, (_, at) => link(at, at + 1, 40 - at));
  const { of, refused } = clusterLinks(7, chain, { ...free, mostHops: 3 });
  assert.deepEqual([...of], [0, 0, 0, 0, 4, 4, 4]);
  assert.deepEqual(
    refused.map(({ because }) => because),
    ["hops"],
  );
  const around = [...chain, link(0, 6, 30)];
  assert.deepEqual(new Set(clusterLinks(7, around, { ...free, mostHops: 3 }).of), new Set([0]), "a ring is short");
});

test("no cluster has more members than allowed", () => {
  fc.assert(
    fc.property(links, (some) => {
      const { of } = clusterLinks(members, some, { ...free, mostMembers: 3 });
      for (const group of Map.groupBy(of, (leader) => leader).values()) assert.ok(group.length <= 3);
    }),
  );
});

const onlyBetween1And2 = (least: number) => ({
  least,
  of: (one: number, other: number) => (one === 1 && other === 2 ? 1 : 0),
});

test("one likeness does not join clusters whose other members disagree", () => {
  const pairs = [link(0, 1, 50), link(2, 3, 50), link(1, 2, 20)];
  assert.deepEqual([...clusterLinks(4, pairs, { ...free, agreement: onlyBetween1And2(0.25) }).of], [0, 0, 0, 0]);
  const { of, refused } = clusterLinks(4, pairs, { ...free, agreement: onlyBetween1And2(0.26) });
  assert.deepEqual([...of], [0, 0, 2, 2]);
  assert.deepEqual(
    refused.map(({ because }) => because),
    ["agreement"],
  );
});

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Account } from "./account.ts";
import { mostHoldersLinked } from "./account-fields.ts";
import { LinkIndex } from "./link-index.ts";
import { firstModel, readModel, writeModel } from "./link-model.ts";
import { linkLimits } from "./linker.ts";
import type { Verdict } from "./verdicts.ts";

const blank: Omit<Account, "id"> = {
  name: "",
  handles: [],
  phones: [],
  bankAccounts: [],
  taxCodes: [],
  emails: [],
  pages: [],
  pictures: [],
  street: "",
  ward: "",
  province: "",
  shingles: [],
};
const account = (id: string, facts: Partial<Account> = {}): Account => ({ ...blank, id, ...facts });

const few = (values: readonly string[]) => fc.subarray([...values], { maxLength: 1 });
const anyAccount = fc.record({
  name: fc.constantFrom("", "lua an khe", "lua an khee", "thuy linh", "gom bat tien", "gom bat trang tien"),
  handles: few(["trangphuong88", "minhtam"]),
  phones: few(["1", "2", "3"]),
  bankAccounts: few(["4"]),
  emails: few(["a@b.vn"]),
  pictures: fc.subarray(["p", "q", "r"], { maxLength: 2 }),
  street: fc.constantFrom("", "12 le loi"),
  province: fc.constantFrom("VN-1", "VN-2"),
});

/** A shuffled story of accounts that come, change and go and of verdicts on them. */
type Step =
  | { kind: "add"; id: string; facts: Partial<Account> }
  | { kind: "remove"; id: string }
  | { kind: "judge"; one: string; other: string; verdict: Verdict | null };
const anyId = fc.integer({ min: 0, max: 11 }).map((at) => `a${at}`);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("add" as const), id: anyId, facts: anyAccount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), id: anyId }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        kind: fc.constant("judge" as const),
        one: anyId,
        other: anyId,
        verdict: fc.constantFrom<(Verdict | null)[]>("same", "not", "unsure", null),
      })
      .filter(({ one, other }) => one !== other),
  },
);
const anyStory = fc.array(anyStep, { minLength: 1, maxLength: 60 });

function tell(story: readonly Step[], index: LinkIndex): { held: Map<string, Account>; verdicts: Map<string, Step> } {
  const held = new Map<string, Account>();
  const verdicts = new Map<string, Step>();
  for (const step of story) {
    if (step.kind === "add") {
      held.set(step.id, account(step.id, step.facts));
      index.add(account(step.id, step.facts));
    } else if (step.kind === "remove") {
      held.delete(step.id);
      index.remove(step.id);
    } else {
      verdicts.set([step.one, step.other].sort().join(), step);
      index.judge(step.one, step.other, step.verdict);
    }
  }
  return { held, verdicts };
}

const clustersOf = (index: LinkIndex, ids: Iterable<string>) =>
  [...new Set([...ids].map((id) => index.clusterOf(id)!.members.join()))].sort();

// Small limits, so that they matter among a dozen accounts.
const tight = { ...linkLimits, mostMembers: 6, mostHops: 2 };

test("whatever came, changed and went, the clusters are those of a batch of what is left, in any order", () => {
  fc.assert(
    fc.property(anyStory, fc.constantFrom(linkLimits, tight), (story, limits) => {
      const index = new LinkIndex(10, firstModel, limits);
      const { held, verdicts } = tell(story, index);
      for (const accounts of [[...held.values()], [...held.values()].toReversed()]) {
        const batch = new LinkIndex(10, firstModel, limits);
        batch.load(accounts);
        for (const step of verdicts.values())
          if (step.kind === "judge") batch.judge(step.one, step.other, step.verdict);
        batch.clusterAll();
        assert.deepEqual(clustersOf(batch, held.keys()), clustersOf(index, held.keys()));
      }
    }),
    { numRuns: 300 },
  );
});

test("accounts that an officer judged not to be one are never in one cluster", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const index = new LinkIndex();
      const { held, verdicts } = tell(story, index);
      index.clusterAll();
      for (const step of verdicts.values())
        if (step.kind === "judge" && step.verdict === "not" && held.has(step.one) && held.has(step.other))
          assert.ok(!index.clusterOf(step.one)!.members.includes(step.other));
    }),
    { numRuns: 200 },
  );
});

test("what a change reports as changed is what changed", () => {
  fc.assert(
    fc.property(anyStory, anyStep, (story, last) => {
      const index = new LinkIndex(10, firstModel, tight);
      const { held } = tell(story, index);
      const before = new Set(clustersOf(index, held.keys()));
      const changed =
        last.kind === "add"
          ? index.add(account(last.id, last.facts)).changed
          : last.kind === "remove"
            ? index.remove(last.id).changed
            : index.judge(last.one, last.other, last.verdict).changed;
      if (last.kind === "add") held.set(last.id, account(last.id));
      if (last.kind === "remove") held.delete(last.id);
      const after = clustersOf(index, held.keys());
      assert.deepEqual(
        changed.map(({ members }) => members.join()).sort(),
        after.filter((members) => !before.has(members)),
      );
    }),
    { numRuns: 200 },
  );
});

test("one phone links accounts of different names, and the sheet says so", () => {
  const index = new LinkIndex();
  const [one, other] = [
    account("a", { name: "lua an khe", phones: ["+84901234567"] }),
    account("b", { name: "gom bat tien", phones: ["+84901234567"] }),
  ];
  index.add(one);
  const added = index.add(other);
  assert.equal(added.cluster, "a");
  assert.deepEqual(added.joined, ["a"]);
  assert.deepEqual(
    added.why.map(({ other: id, kind }) => [id, kind]),
    [["a", "outright"]],
  );
  const sheet = index.explain(one, other);
  assert.ok(sheet.outright);
  assert.equal(sheet.fields[0]!.field, "phone");
  assert.deepEqual(sheet.fields[0]!.one, ["+84901234567"]);
  const sum = sheet.fields.reduce((total, { decibans }) => total + decibans, sheet.prior);
  assert.ok(Math.abs(sum - sheet.decibans) < 1e-9, "the fields and the prior add up");
});

const shop = (at: number) =>
  account(`s${String(at).padStart(2, "0")}`, { phones: ["+842838290000"], name: `shop ${"abcdefghijklmnop"[at]}` });

test("a number that more than twelve hold parts those whom nothing else links", () => {
  const index = new LinkIndex();
  for (let at = 0; at < mostHoldersLinked; at++) index.add(shop(at));
  assert.equal(index.clusterOf("s00")!.members.length, mostHoldersLinked);
  const added = index.add(shop(mostHoldersLinked));
  assert.deepEqual(added.joined, []);
  assert.deepEqual(index.clusterOf("s00")!.members, ["s00"]);
  assert.equal(added.changed.length >= mostHoldersLinked, true);
  index.remove("s03");
  assert.equal(index.clusterOf("s00")!.members.length, mostHoldersLinked, "and twelve are linked again");
});

test("one name alone does not link, with one picture it does", () => {
  const index = new LinkIndex();
  index.add(account("a", { name: "lua an khe", pictures: ["p"] }));
  assert.deepEqual(index.add(account("b", { name: "lua an khe" })).joined, []);
  assert.deepEqual(index.add(account("c", { name: "lua an khe", pictures: ["p"] })).joined, ["a"]);
});

test("one address alone does not make a family one seller", () => {
  const index = new LinkIndex();
  const home = { street: "12 le loi", province: "VN-1" };
  index.add(account("a", { name: "nguyen thu trang", phones: ["1"], ...home }));
  assert.deepEqual(index.add(account("b", { name: "nguyen minh tam", phones: ["2"], ...home })).joined, []);
});

test("an unsure pair is not linked by its own likeness, but by others it may be", () => {
  const index = new LinkIndex();
  index.add(account("a", { phones: ["1"] }));
  index.add(account("b", { phones: ["1"] }));
  index.judge("a", "b", "unsure");
  assert.deepEqual(index.clusterOf("a")!.members, ["a"]);
  index.add(account("c", { phones: ["1"] }));
  assert.deepEqual(index.clusterOf("a")!.members, ["a", "b", "c"]);
});

test("an account that comes alone waits for all to be clustered where too many hang together", () => {
  const index = new LinkIndex(10, firstModel, { ...linkLimits, mostTogether: 3 });
  for (const id of ["a", "b", "c", "d"]) index.load([account(id, { phones: ["1"] })]);
  index.clusterAll();
  const added = index.add(account("e", { phones: ["1"] }));
  assert.deepEqual(added.joined, []);
  assert.deepEqual(new Set(added.refused.map(({ because }) => because)), new Set(["together"]));
  assert.deepEqual(index.clusterAll(), [{ cluster: "a", members: ["a", "b", "c", "d", "e"] }]);
});

test("the links around an account are those of its cluster", () => {
  const index = new LinkIndex();
  for (const [id, phones] of [
    ["a", ["1"]],
    ["b", ["1", "2"]],
    ["c", ["2"]],
    ["d", []],
  ] as const)
    index.add(account(id, { phones: [...phones] }));
  assert.deepEqual(
    index
      .linksAround("a")
      .map(({ one, other }) => [one, other].sort().join())
      .sort(),
    ["a,b", "b,c"],
  );
  assert.deepEqual(index.linksAround("d"), []);
});

test("a model learnt from accounts can be kept as text", () => {
  const index = new LinkIndex();
  for (let at = 0; at < 400; at++) {
    const seller = at >> 1;
    index.load([
      account(`a${at}`, {
        name: `lua ${seller % 150}`,
        phones: at % 3 === 0 ? [] : [String(seller)],
        pictures: [`p${seller}`],
      }),
    ]);
  }
  const model = index.learn();
  assert.equal(model.accounts, 400);
  assert.deepEqual(readModel(writeModel(model)), model);
  assert.ok(index.clusterAll().length > 60);
  assert.throws(() => readModel(writeModel(model).replace('"phone"', '"fax"')), /learn it anew/);
});

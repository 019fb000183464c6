import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { manifestOf } from "../../../../test/support/technologies.ts";
import { afterCall, healthy, isResting } from "./breaker.ts";
import { handedOut, withoutPersons } from "./handed-out.ts";
import { contractOn, manifestSchema, personalAsked } from "./manifest.ts";
import { readAnswer, readJson } from "./read-answer.ts";

const wrongIn = (more: Record<string, unknown>): string[] => {
  const parsed = manifestSchema.safeParse({ ...manifestOf(), ...more });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
};

test("a manifest names what is wrong with it", () => {
  assert.deepEqual(wrongIn({}), []);
  assert.deepEqual(wrongIn({ data: ["title", "informant"] }), ["data.1"]);
  assert.deepEqual(wrongIn({ data: ["title", "title"] }), ["data"]);
  assert.deepEqual(wrongIn({ data: [] }), ["data"]);
  assert.deepEqual(wrongIn({ kind: "exporter" }), ["data.1", "data.2"]);
  assert.deepEqual(wrongIn({ contract: { from: "2026-02-01", to: "2026-01-31" } }), ["contract.to"]);
  assert.deepEqual(wrongIn({ contract: { from: "2026-02-30", to: "2027-01-01" } }), ["contract.from"]);
  assert.deepEqual(wrongIn({ way: { kind: "process", file: "../main.mjs" } }), ["way.file"]);
  assert.deepEqual(wrongIn({ way: { kind: "http", url: "file:///etc/passwd" } }), ["way.url"]);
  assert.deepEqual(wrongIn({ schema: { input: 2, output: 1 } }), ["schema.input"]);
  assert.deepEqual(wrongIn({ limits: { msPerCall: 9e9 } }), ["limits.msPerCall"]);
  assert.deepEqual(wrongIn({ feed: "https://shop.example/rss" }), ["feed"]);
  assert.deepEqual(wrongIn({ kind: "collector", data: ["document"] }), ["feed"]);
  assert.deepEqual(wrongIn({ name: "../x" }), ["name"]);
  assert.deepEqual(wrongIn({ unknown: 1 }), [""]);
});

test("a contract holds on its first and its last day, and on no other side of them", () => {
  const contract = { contract: { from: "2026-11-01", to: "2026-11-30" } };
  assert.deepEqual(contractOn(contract, "2026-10-31"), { stands: "before", daysLeft: 31 });
  assert.deepEqual(contractOn(contract, "2026-11-01"), { stands: "in", daysLeft: 30 });
  assert.deepEqual(contractOn(contract, "2026-11-30"), { stands: "in", daysLeft: 1 });
  assert.deepEqual(contractOn(contract, "2026-12-01"), { stands: "over", daysLeft: 0 });
});

test("only named fields go out, those of persons only with a grant, and texts without what reaches a person", () => {
  const listing = {
    id: "lst_1",
    title: "Áo thun, gọi 0901 234 567",
    description: "stk 0071000888999, mail an.khe@shop.example, giá 1.290.000",
    sellerName: "Nguyễn Văn An",
    sellerPhones: ["+84901234567"],
    gtin: "8934567890123",
    note: "secret",
  };
  const fields = ["title", "description", "sellerName", "sellerPhones", "gtin", "brand"];
  const without = handedOut(listing, fields, false);
  assert.deepEqual(Object.keys(without), ["id", ...fields]);
  assert.doesNotMatch(JSON.stringify(without), /0901|234 567|0071|an\.khe|Nguyễn|84901|secret/);
  assert.match(String(without["description"]), /1\.290\.000/);
  assert.equal(without["gtin"], "8934567890123");
  assert.equal(String(without["title"]).length, listing.title.length);
  const granted = handedOut(listing, fields, true);
  assert.equal(granted["sellerName"], "Nguyễn Văn An");
  assert.equal(granted["title"], listing.title);
  assert.deepEqual(personalAsked({ data: fields }), ["sellerName", "sellerPhones"]);
});

test("a text without persons is as long as it was, and what is left of it stands where it stood", () => {
  const pieces = fc.array(
    fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("0901234567", " ", "a@b.vn", "090 123-4567", "ạ")),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      const shown = withoutPersons(text);
      assert.equal(shown.length, text.length);
      for (let at = 0; at < text.length; at++) assert.ok(shown[at] === text[at] || shown[at] === "•");
      assert.doesNotMatch(shown, /\d{9}/);
    }),
  );
});

test("three faults in a row give a rest of a minute that doubles up to an hour, and one good call ends it", () => {
  const now = new Date("2026-11-22T10:00:00Z");
  let health = healthy;
  const rests: number[] = [];
  for (let n = 0; n < 12; n++) {
    health = afterCall(health, false, now);
    rests.push(health.restingUntil === null ? 0 : (health.restingUntil.getTime() - now.getTime()) / 60_000);
  }
  assert.deepEqual(rests, [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  assert.ok(isResting(health, now) && !isResting(health, new Date("2026-11-22T11:00:00Z")));
  assert.deepEqual(afterCall(health, true, now), healthy);
});

test("whatever a technology writes, reading it gives an answer or a fault and leaves every object as it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.constant('{"__proto__":{"x":1}}')), (written) => {
      const read = readJson(written);
      if ("value" in read)
        for (const kind of ["detector", "collector", "authenticator", "exporter"] as const)
          readAnswer(kind, { items: [], document: null, position: null, limit: 1 } as never, read.value);
      assert.equal(({} as Record<string, unknown>)["x"], undefined);
    }),
  );
});

test("an authenticator and an exporter answer each thing once, and a collector no more than was asked", () => {
  const reason = { vi: "khớp", en: "it agrees" };
  const opinion = (id: string) => ({ id, opinion: "agrees", confidence: 1, reason });
  const asked = { items: [{ id: "a" }, { id: "b" }] };
  const told = (value: unknown) => {
    const read = readAnswer("authenticator", asked, value);
    return "fault" in read ? read.fault.code : "fine";
  };
  assert.equal(told({ opinions: [opinion("a"), opinion("b")] }), "fine");
  assert.equal(told({ opinions: [opinion("a")] }), "wrong-ids");
  assert.equal(told({ opinions: [opinion("a"), opinion("a"), opinion("b")] }), "repeats");
  assert.equal(told({ opinions: [{ ...opinion("a"), opinion: "genuine" }, opinion("b")] }), "schema");
  const exported = readAnswer("exporter", asked, { taken: ["a"], refused: [{ id: "c", reason: "x" }] });
  assert.ok("fault" in exported && exported.fault.code === "wrong-ids");
  const names = ["../x.csv", "/etc/passwd", "a/b.csv", ".hidden", "x", "con.csv\n"];
  for (const name of names)
    assert.ok(
      "fault" in readAnswer("exporter", asked, { taken: ["a", "b"], refused: [], files: [{ name, text: "" }] }),
    );
  const record = { id: "1", url: "https://shop.example/1", title: "Áo" };
  const collected = readAnswer(
    "collector",
    { document: null, position: null, limit: 1 },
    {
      records: [record, { ...record, id: "2" }],
      position: null,
      more: false,
    },
  );
  assert.ok("fault" in collected && collected.fault.code === "too-many");
});

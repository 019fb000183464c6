import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import platforms from "../../../reference/platforms.json" with { type: "json" };
import { sharedPath } from "../../../test/support/shared.ts";
import { isOneEdit, lookAlikes } from "./look-alike-host.ts";

const likeness = lookAlikes([
  { host: "chomau.vn", name: "Chợ Mẫu" },
  { host: "m.chomau.vn", name: "Chợ Mẫu" },
  { host: "shop.quaykhang.com", name: "Quầy Khang" },
  { host: "sanvuixinh.com.vn", name: "Sàn Vui Xinh" },
  { host: "hoa.vn", name: "Hoa" },
  { host: "bakyn.vn", name: "Bakyn" },
]);

const alike: [host: string, like: string, how: string][] = [
  ["chomau.top", "chomau.vn", "same-name"],
  ["cho-mau.com", "chomau.vn", "same-name"],
  ["chomau.vn.dang-nhap.top", "chomau.vn", "same-name"],
  ["quaykhang.net", "shop.quaykhang.com", "same-name"],
  ["ch0mau.vn", "chomau.vn", "letters"],
  ["chomauu.vn", "chomau.vn", "letters"],
  ["chоmau.vn", "chomau.vn", "letters"],
  ["chợmẫu.vn", "chomau.vn", "letters"],
  ["chomai.vn", "chomau.vn", "one-edit"],
  ["chmoau.vn", "chomau.vn", "one-edit"],
  ["qaykhang.com", "shop.quaykhang.com", "one-edit"],
  ["chomau-khuyenmai.top", "chomau.vn", "with-words"],
  ["khuyen-mai-chomau.top", "chomau.vn", "with-words"],
  ["chomauvip88.com", "chomau.vn", "with-words"],
  ["chomauxc.com", "chomau.vn", "with-words"],
  ["chuyensanvuixinhday.com", "sanvuixinh.com.vn", "with-words"],
];
for (const [host, like, how] of alike) {
  test(`${host} looks like ${like}: ${how}`, () => {
    const found = likeness(host);
    assert.deepEqual([found?.host, found?.how], [like, how]);
  });
}

test("a registered host, its sub-domains and hosts of other names look like nothing", () => {
  for (const host of [
    "chomau.vn",
    "a.b.chomau.vn",
    "m.chomau.vn",
    "cho.vn",
    "mau.vn",
    "hoa.top",
    "hoas.vn",
    "banhchomauhong.vn",
    "com.vn",
    "192.0.2.7",
    "quay.khang.com",
    "bakin.vn",
    "bakynxc.vn",
  ])
    assert.equal(likeness(host), null, host);
});

test("one edit is one letter more, less or other, or two neighbours exchanged", () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(word, fc.nat(5), fc.constantFrom("x", "q", "7"), (name, at, other) => {
      const put = name.slice(0, at) + other + name.slice(at);
      const changed = name.slice(0, at) + other + name.slice(at + 1);
      assert.ok(isOneEdit(put, name) && isOneEdit(name, put));
      assert.equal(isOneEdit(changed, name), changed !== name);
      assert.ok(!isOneEdit(name, name));
    }),
  );
  assert.ok(isOneEdit("chmoau", "chomau") && !isOneEdit("chuamo", "chomau"));
});

test("any host has an answer", () => {
  fc.assert(fc.property(fc.oneof(fc.domain(), fc.string({ unit: "binary" })), (host) => void likeness(host)));
});

test("of the shared scam addresses those that bear a registered name are seen, and no ordinary shop is", (t) => {
  const list = sharedPath("data/platforms/scam-urls-chongluadao.txt");
  if (list === null) return t.skip("../shared is absent");
  const known = platforms.platforms
    .filter(({ standings }) => standings.some(({ status }) => status === "registered" || status === "notified"))
    .flatMap(({ host, aliases, name }) => [host, ...(aliases ?? [])].map((each) => ({ host: each, name })));
  const seen = lookAlikes(known);
  const hosts = readFileSync(list, "utf8").split("\n");
  assert.ok(hosts.filter((host) => seen(host) !== null).length > 1_000);
  for (const one of known) assert.equal(lookAlikes(known.filter(({ name }) => name !== one.name))(one.host), null);
});

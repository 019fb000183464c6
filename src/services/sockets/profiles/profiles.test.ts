import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import test from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { sharedPath } from "../../../../test/support/shared.ts";
import { issueWords } from "../../../kernel/faults.ts";
import { allText } from "../../../kernel/text/index.ts";
import type { Fields, Profile } from "../index.ts";
import { mappedRecords, mapRecord, profileSchema, ownInput, savedProfile, savedProfiles } from "../index.ts";
import { recordProblemCodes } from "../model.ts";
import { foreignColumns } from "./likeness.ts";

const base = {
  name: "thu",
  title: { vi: "Thử", en: "Trial" },
  target: "listings",
  format: "csv",
  source: { id: "thu", name: "Thử", agency: "moit.dms", level: "agencies" },
  platform: { host: "thu.vn" },
  map: { externalId: "id", title: "name" },
};
const profile = (changes: object, map: object = {}): Profile =>
  profileSchema.parse({ ...base, ...changes, map: { ...base.map, ...map } });
const listing = (map: object, fields: Fields, changes: object = {}) => {
  const mapped = mapRecord(profile(changes, map), { id: "1", name: "Áo", ...fields });
  assert.ok(mapped.ok, mapped.ok ? "" : JSON.stringify(mapped.faults));
  return mapped.value;
};
const faults = (map: object, fields: Fields, changes: object = {}) => {
  const mapped = mapRecord(profile(changes, map), { id: "1", name: "Áo", ...fields });
  return mapped.ok ? [] : mapped.faults.map((fault) => `${fault.pointer} ${fault.code}`);
};

test("every saved profile holds against its schema and is named as its file", async () => {
  const names = [...(await savedProfiles()).keys()];
  for (const name of [
    "tiki-2023-products",
    "multiplatform-2026",
    "cpsc-2026",
    "vn-units-34",
    "listings-jsonl",
    "listings-csv",
    "listings-xlsx",
    "platform-register",
    "demo",
  ]) {
    assert.ok(names.includes(name), name);
  }
  await assert.rejects(savedProfile("../package"), { code: "not-found" });
});

test("the readme of the profiles names each of them", async () => {
  const readme = readFileSync(new URL("../../../../profiles/README.md", import.meta.url), "utf8");
  for (const name of (await savedProfiles()).keys()) assert.ok(readme.includes(`\`${name}\``), name);
});

test("a profile that maps an unknown field, leaves out a needed one or has no platform is refused", () => {
  const refused = (changes: object) =>
    profileSchema
      .safeParse({ ...base, ...changes })
      .error?.issues.map((issue) => `${issue.path.join(".")} ${issueWords("en", issue)}`) ?? [];
  assert.deepEqual(refused({}), []);
  assert.deepEqual(refused({ map: { ...base.map, colour: "x" } }), ["map.colour there is no item named colour"]);
  assert.deepEqual(refused({ map: { title: "name" } }), ["map.externalId missing"]);
  assert.deepEqual(refused({ platform: undefined }), ["platform missing"]);
  assert.equal(refused({ map: { ...base.map, brand: { column: "x", pattern: "(" } } }).length, 1);
  assert.equal(refused({ map: { ...base.map, toString: "x" } }).length, 1);
  assert.equal(refused({ level: "x" }).length, 1);
});

test("a value comes from a column, a part of it, several, the first given, a fixed text or a template", () => {
  const fields = { a: " x ", b: "", c: "Áo thun (đỏ)", d: "None" };
  const value = listing(
    {
      brand: "a",
      category: { column: "c", pattern: String.raw`\((.+)\)` },
      description: { columns: ["a", "b", "c"], join: " / " },
      model: { first: ["b", "d", "a"] },
      sellerName: { value: "Cửa hàng" },
      url: { template: "https://thu.vn/{a}/{c}" },
      sellerUrl: { template: "https://thu.vn/{b}" },
      sellerExternalId: { value: "cua-hang" },
    },
    fields,
    { nulls: ["None"] },
  );
  assert.deepEqual(
    [
      value["brand"],
      value["category"],
      value["description"],
      value["model"],
      value["sellerName"],
      value["sellerUrl"],
      value["sellerExternalId"],
    ],
    ["x", "đỏ", "x / Áo thun (đỏ)", "x", "Cửa hàng", null, "cua-hang"],
  );
  assert.equal(value["url"], `https://thu.vn/x/${encodeURIComponent("Áo thun (đỏ)")}`);
});

for (const [written, price] of [
  ["160000", 160_000n],
  ["880000.0", 880_000n],
  ["1.250.000 ₫", 1_250_000n],
  ["199k", 199_000n],
  ["1tr250", 1_250_000n],
  ["0", 0n],
] as const) {
  test(`the price ${written} is ${price} đồng`, () =>
    assert.equal(listing({ price: "p" }, { p: written })["price"], price));
}

test("a price that is none is no reason to refuse the listing, and its text is kept", () => {
  for (const written of ["Liên hệ", "4xxk", "9".repeat(40)]) {
    const value = listing({ price: "p" }, { p: written });
    assert.deepEqual([value["price"], value["priceText"]], [null, written]);
  }
  assert.equal(listing({ price: "p" }, { p: "" })["priceText"], null);
});

for (const [written, count] of [
  ["2163", 2163],
  ["10k+ sold", 10_000],
  ["889 đã bán", 889],
  ["1,2k", 1_200],
  ["1.234", 1_234],
  ["1.2tr", 1_200_000],
  ["nhiều", null],
] as const) {
  test(`${written} sold is ${count}`, () =>
    assert.equal(listing({ soldCount: "n" }, { n: written })["soldCount"], count));
}

for (const [written, time] of [
  ["2026-01-12T03:51:56.311Z", "2026-01-12T03:51:56.311Z"],
  ["2026-01-12 10:51:56", "2026-01-12T03:51:56.000Z"],
  ["2026-01-12", "2026-01-11T17:00:00.000Z"],
  ["12/01/2026 10:51", "2026-01-12T03:51:00.000Z"],
  ["12/01/2026", "2026-01-11T17:00:00.000Z"],
] as const) {
  test(`the time ${written} is ${time}`, () =>
    assert.equal((listing({ observedAt: "t" }, { t: written })["observedAt"] as Date).toISOString(), time));
}

test("a time that is none is a fault of its line", () => {
  for (const written of ["hôm qua", "2026-02-31", "31/02/2026", "2026-13-01T00:00:00Z", "1".repeat(30)]) {
    assert.deepEqual(faults({ observedAt: "t" }, { t: written }), ["/observedAt time"], written);
  }
  assert.equal(
    (
      listing({ observedAt: "t" }, { t: "1768190400" }, { types: { observedAt: "epoch-seconds" } })[
        "observedAt"
      ] as Date
    ).getUTCFullYear(),
    2026,
  );
});

test("what a listing cannot do without is a fault, and what is too long", () => {
  assert.deepEqual(faults({}, { id: " ", name: null }), ["/externalId required", "/title required"]);
  assert.deepEqual(faults({}, { name: "x".repeat(2_001) }), ["/title too-long"]);
});

test("a fault names the column as whoever made the file calls it", () => {
  const map = { url: "dia_chi", observedAt: { first: ["ngay", "ngay_2"] }, brand: { column: "hieu", pattern: "(.+)" } };
  const changes = { platform: { fromUrl: "dia_chi" }, map: { externalId: "ma", title: "ten", ...map } };
  const wrong = { dia_chi: "không có", ngay: "hôm qua", hieu: "x".repeat(301), ma: "" };
  const mapped = mapRecord(profileSchema.parse({ ...base, ...changes }), wrong, "en");
  assert.deepEqual(mapped.ok ? [] : mapped.faults.map((fault) => fault.message).toSorted(), [
    "dia_chi is no domain name: không có",
    "hieu has more than 300 characters",
    "ma is missing",
    "ngay is no date or time: hôm qua",
    "ten is missing",
  ]);
});

test("a record that lacks most columns of one platform's export comes from elsewhere", () => {
  const tikiLike = profile({}, { price: "gia", brand: "hieu", sellerName: { column: "shop", pattern: "(.+)" } });
  const record = { id: "1", name: "Áo", gia: "5", hieu: "", shop: "S" };
  assert.deepEqual(foreignColumns(tikiLike, record), []);
  assert.deepEqual(foreignColumns(tikiLike, { id: "1", name: "Áo", gia: "5" }), []);
  assert.deepEqual(foreignColumns(tikiLike, { id: "1", name: "Áo", link: "https://khac.vn/1" }), [
    "gia",
    "hieu",
    "shop",
  ]);
  assert.deepEqual(foreignColumns({ ...tikiLike, platform: { fromUrl: "link" } }, { link: "https://khac.vn/1" }), []);
});

test("an input is looked at as far as its first readable record, and given whole from its beginning", async () => {
  const tikiLike = profile({ format: "csv" }, { price: "gia", brand: "hieu" });
  const read = async (bytes: Uint8Array, size: number) => {
    const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const parts: Uint8Array[] = [];
    for await (const part of await ownInput(Readable.from(cut), tikiLike)) parts.push(part);
    return Buffer.concat(parts);
  };
  const own = Buffer.from(`id,name,gia,hieu\nhỏng\n${"1,Áo,5,B\n".repeat(20_000)}`);
  const foreign = Buffer.from("id,link\nhỏng\n1,https://khac.vn/1\n");
  for (const pack of [(bytes: Buffer) => bytes, (bytes: Buffer) => gzipSync(bytes)])
    for (const size of [97, 4096, 2 ** 20]) {
      assert.ok((await read(pack(own), size)).equals(pack(own)), String(size));
      await assert.rejects(
        read(pack(foreign), size),
        /lacks the columns name, gia, hieu|thiếu các cột name, gia, hieu/,
      );
    }
  assert.equal((await read(Buffer.from("id,link\n"), 3)).toString(), "id,link\n");
});

test("a link whose host is none of the source's is a fault; a sub-domain of one is it", () => {
  const platform = { fromUrl: "u", hosts: ["thegioididong.com", "lazada.vn"] };
  assert.deepEqual(faults({}, { u: "https://www.thegioididong.comdtdd/x" }, { platform }), [
    "/platformHost unknown-host",
  ]);
  assert.deepEqual(faults({}, { u: "không có" }, { platform }), ["/platformHost host"]);
  assert.deepEqual(faults({}, {}, { platform }), ["/platformHost required"]);
  assert.equal(listing({}, { u: "https://pages.lazada.vn/x" }, { platform })["platformHost"], "lazada.vn");
  assert.equal(listing({}, { u: "https://www.khac.vn/x" }, { platform: { fromUrl: "u" } })["platformHost"], "khac.vn");
});

test("where a source names no seller, a shop's host is the seller, and on a marketplace each listing stands alone", () => {
  const platform = { fromUrl: "u", hosts: ["cua-hang.vn", "cho.vn"], shops: ["cua-hang.vn"] };
  const map = { sellerExternalId: "account", sellerName: "shop" };
  const seller = (fields: Fields) => {
    const value = listing(map, fields, { platform });
    return [value["sellerExternalId"], value["sellerName"]];
  };
  assert.deepEqual(seller({ u: "https://www.cua-hang.vn/1" }), ["cua-hang.vn", "cua-hang.vn"]);
  assert.deepEqual(seller({ u: "https://cho.vn/1", id: "17" }), ["listing:17", "cho.vn 17"]);
  assert.deepEqual(seller({ u: "https://cho.vn/1", id: "18" }), ["listing:18", "cho.vn 18"]);
  assert.deepEqual(seller({ u: "https://cho.vn/1", shop: "Áo Đẹp" }), [null, "Áo Đẹp"]);
  assert.deepEqual(seller({ u: "https://cua-hang.vn/1", account: "9" }), ["9", null]);
  assert.deepEqual(listing({}, {})["sellerName"], "thu.vn 1");
  const refused = profileSchema.safeParse({ ...base, platform: { ...platform, shops: ["khac.vn"] } });
  assert.deepEqual(
    refused.error?.issues.map((issue) => issueWords("en", issue)),
    ["khac.vn is none of the hosts"],
  );
});

test("texts come composed, well-formed and without NUL", () => {
  const value = listing({ brand: "b", category: "c" }, { b: "A\u0301o\0 \u1100\u1161", c: "x\ud800y" });
  assert.deepEqual([value["brand"], value["category"]], ["\u00c1o \uac00", "x\ufffdy"]);
});

const marked = [
  "a",
  "\u0103",
  "\u00e2",
  "e",
  "\u01a1",
  "\u0111",
  "o",
  "\u0300",
  "\u0301",
  "\u0302",
  "\u0306",
  "\u031b",
  "\u0323",
];

test("every text of any kind comes out as NFC without NUL", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
        fc.array(fc.constantFrom(...marked), { minLength: 1, maxLength: 20 }).map((letters) => letters.join("")),
      ),
      (written) => {
        const value = listing({ brand: "b" }, { b: written })["brand"];
        assert.equal(
          value,
          written.trim().replaceAll("\0", "").toWellFormed().normalize("NFC") || (written.trim() === "" ? null : ""),
        );
      },
    ),
  );
});

test("two listings never share a value that can change", () => {
  const recalls = profileSchema.parse({
    ...base,
    target: "recalls",
    platform: undefined,
    map: { externalId: "id", product: "name", kind: { value: "x" }, gtins: "g" },
  });
  const mapped = ["1\n2", ""].map((g) => mapRecord(recalls, { id: "1", name: "x", g }));
  assert.deepEqual(
    mapped.map((each) => each.ok && each.value["gtins"]),
    [["1", "2"], []],
  );
  assert.ok(mapped[0]?.ok && Object.isFrozen(mapped[0].value["models"]));
});

test("every code of a record's problem has words in both languages", () => {
  const keys = Object.keys(allText());
  for (const code of recordProblemCodes) {
    assert.ok(keys.includes(`sockets.record.${code}`), code);
  }
});

/**
 * Lines that each real file gives, those refused (the 22 broken links of the third), and sellers: of the third three shops, and the
 * listings of three marketplaces one by one.
 */
const realFiles = [
  ["data/listings/tiki-2023-products.csv", "tiki-2023-products", 8_855, 0, 1_135],
  ["data/listings/tiki-2023-sellers.csv", "tiki-2023-sellers", 14_904, 0, 1_205],
  ["data/listings/multiplatform-2026.jsonl", "multiplatform-2026", 3_000, 22, 1_503],
  ["data/listings/shopee-2026-electronics.csv", "shopee-2026-electronics", 347, 0, 12],
] as const;

for (const [file, name, lines, refused, sellers] of realFiles) {
  test(`${file}: ${lines} lines, ${refused} refused, ${sellers} sellers`, async (t) => {
    const path = sharedPath(file);
    if (path === null) return t.skip(`needs ../shared/${file}`);
    const counts = { read: 0, refused: 0, priced: 0 };
    const sellersFound = new Set<unknown>();
    for await (const { value, rejected } of mappedRecords(createReadStream(path), await savedProfile(name))) {
      counts.read++;
      if (rejected) counts.refused++;
      if (rejected) assert.equal(rejected.code, "unknown-host");
      if (value?.["price"] !== null) counts.priced++;
      if (value) sellersFound.add(value["sellerExternalId"]);
    }
    assert.deepEqual(counts, { read: lines, refused, priced: lines });
    assert.equal(sellersFound.size, sellers);
  });
}

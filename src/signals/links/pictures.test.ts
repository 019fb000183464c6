import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { clustersByName, linkingHouse, offered } from "../../../test/support/links.ts";
import { importObserved } from "../../../test/support/listings.ts";
import { readPicturedAccounts } from "./index.ts";
import { whyLinked } from "./why.ts";

const db = await testDatabase();
const agency = "moit.dms";
const house = linkingHouse(db);
const dms = house.contextOf(agency);
const an = db.contextOf(officer(agency));
const digest = (of: string) => Buffer.from(of.padEnd(32, ".").slice(0, 32)).toString("hex");

/** A picture that a shop's listing shows, as fetching, reading and comparing it would have left it. */
async function pictured(shop: string, content: string, codes: unknown[] = [], at = new Date()): Promise<void> {
  const { rows } = await db.asSuperuser(
    "select l.id, l.seller_id from app.listings l join app.sellers s on s.id = l.seller_id where s.name = $1",
    [shop],
  );
  const id = `pic_${digest(shop + content).slice(0, 40)}`;
  await db.asSuperuser(
    `insert into app.pictures (id, hash, type, size, width, height, pdq, pdq_quality, views, points, codes, origin, added_by, added_at, agency, level)
     values ($1, $2, 'image/png', 1, 1, 1, $2, 1, '', '', $3, 'listing', 'system', $4, $5, 'agencies')`,
    [id, digest(content), JSON.stringify(codes), at, agency],
  );
  await db.asSuperuser(
    `insert into app.listing_pictures (listing_id, place, seller_id, state, due_at, picture_id, hash, compared_at, seen_at, kept_at, agency, level)
     values ($1, $2, $3, 'kept', $4, $5, $6, $4, $4, $4, $7, 'agencies')`,
    [rows[0].id, content, rows[0].seller_id, at, id, digest(content), agency],
  );
}
const work = async () => {
  const read = await readPicturedAccounts(dms, agency);
  await house.link(agency);
  return read;
};

test("a VietQR code on a picture is its account's bank account, also when the picture comes long after the listing", async () => {
  const payment = [{ meaning: { kind: "payment", bin: "970436", account: "0123456789" } }];
  await importObserved(dms, [
    offered("Quán Mây", "STK 0123 456 789"),
    offered("Quán Gió", ""),
    offered("Quán Nắng", ""),
  ]);
  await house.read();
  await house.link(agency);
  assert.deepEqual(await clustersByName(db, agency), []);
  await pictured("Quán Gió", "ma-thanh-toan", payment);
  assert.equal(await work(), 1);
  assert.deepEqual(await clustersByName(db, agency), [["Quán Gió", "Quán Mây"]]);
});

test("pictures that were looked at are not looked at again as if they were new", async () => {
  assert.equal(await work(), 0);
});

test("one photograph by itself links nobody, and is told as the same picture with its listings", async () => {
  await pictured("Quán Mây", "anh-cua-hang");
  await pictured("Quán Nắng", "anh-cua-hang");
  assert.equal(await work(), 2);
  assert.deepEqual(await clustersByName(db, agency), [["Quán Gió", "Quán Mây"]]);
  const ids = await db.asSuperuser("select id from app.sellers where name in ('Quán Mây', 'Quán Nắng') order by name");
  const sheet = await an.read((tx) => whyLinked(an, tx, ids.rows[0].id, ids.rows[1].id));
  const picture = sheet.fields.find(({ field }) => field === "picture");
  assert.ok(picture?.level === "shared" && picture.decibans > 0);
  assert.deepEqual(
    [picture.one[0]?.listing?.title, picture.other[0]?.listing?.title],
    ["Hàng của Quán Mây", "Hàng của Quán Nắng"],
  );
});

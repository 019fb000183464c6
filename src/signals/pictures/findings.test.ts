import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed, suspicious } from "../../../test/support/listings.ts";
import { copies, drawing, pictureHouse } from "../../../test/support/pictures.ts";
import type { PictureRead } from "../../services/picture-reading/index.ts";
import { loadReference } from "../../registers/reference/index.ts";
import type { Observation } from "../listings/index.ts";
import { compareAlbum } from "./commands/compare-album.ts";
import { queuePictures } from "./commands/queue-pictures.ts";
import { readPictures } from "./commands/read-pictures.ts";
import type { AlbumAnswer } from "./index.ts";
import { accountsInPictures, picturesOfSellers, pictureSearchOf } from "./index.ts";

const db = await testDatabase();
const { ask, bring, compare, files, house } = await pictureHouse(db);
const lan = officer("moit.dms");
const dms = house("moit.dms");
await loadReference(dms);

async function listing(externalId: string, changes: Partial<Observation> = {}): Promise<string> {
  const of = { externalId, sellerExternalId: `shop-${externalId}`, sellerName: `Shop ${externalId}`, ...changes };
  await importObserved(db.contextOf(lan), [observed(of)]);
  const row = await db.asSuperuser("select id from app.listings where external_id = $1", [externalId]);
  return row.rows[0].id;
}
const show = async (id: string, bytes: Uint8Array) => bring(lan, bytes, `?listing=${id}`);
async function album(kind: string, brand: string, seeds: number[]): Promise<AlbumAnswer & { held: string[] }> {
  const body = { kind, brand, name: `Bộ ảnh ${brand} ${kind}` };
  const made = (await (await ask(lan, "/v1/albums", { body })).json()) as AlbumAnswer;
  const held: string[] = [];
  for (const seed of seeds) {
    const { id } = await bring(lan, await drawing(seed));
    const answer = await ask(lan, `/v1/albums/${made.id}/pictures`, { body: { picture: id } });
    assert.equal(answer.status, 200);
    held.push(id);
  }
  return { ...made, held };
}
const findingsOn = async (id: string) =>
  (
    await db.asSuperuser(
      "select check_code as check, weight, field, matched, evidence from app.findings where listing_id = $1 and n >= 3000 order by n",
      [id],
    )
  ).rows;
const leadOf = async (id: string) =>
  (
    await db.asSuperuser(
      "select score, checks from app.leads where seller_id = (select seller_id from app.listings where id = $1)",
      [id],
    )
  ).rows[0];
/** Does the jobs that the changes of an album have asked for, as the worker would. */
const workAlbum = async (id: string, hashes: string[]) => {
  await compareAlbum(dms, "moit.dms", pictureSearchOf(db.database), { album: id, hashes });
  await compare("moit.dms");
};
const hashOf = async (picture: string) =>
  ((await (await ask(lan, `/v1/pictures/${picture}`)).json()) as { hash: string }).hash;

test("a copy of a picture in an album of counterfeits is a finding with its reason, and raises a lead", async () => {
  const { id, held } = await album("counterfeit", "Sao Mai", [31]);
  const shown = await listing("f1");
  await show(shown, await copies["cropped"]!(await drawing(31)));
  await compare("moit.dms");
  const [finding, ...more] = await findingsOn(shown);
  assert.deepEqual(more, []);
  assert.deepEqual([finding.check, finding.field, finding.weight], ["picture.counterfeit", "picture", 10]);
  assert.deepEqual(
    [finding.evidence.album, finding.evidence.albumPicture, finding.evidence.by],
    [id, held[0], "points"],
  );
  assert.doesNotMatch(JSON.stringify(finding), /Bộ ảnh/, "who sees the listing need not see the album");
  assert.deepEqual(await leadOf(shown), { score: 10, checks: ["picture.counterfeit"] });
});

test("a picture put into an album is looked for among those that are there, and taken out its findings fall", async () => {
  const shown = await listing("f2");
  await show(shown, await copies["mirrored"]!(await drawing(32)));
  await compare("moit.dms");
  assert.deepEqual(await findingsOn(shown), []);
  const { id, held } = await album("counterfeit", "Sao Mai", [32]);
  await workAlbum(id, [await hashOf(held[0]!)]);
  assert.equal((await findingsOn(shown)).length, 1);
  const taken = await ask(lan, `/v1/albums/${id}/pictures/${held[0]}`, { method: "DELETE" });
  assert.equal(taken.status, 200);
  await workAlbum(id, [await hashOf(held[0]!)]);
  assert.deepEqual(await findingsOn(shown), []);
  assert.equal((await leadOf(shown)).score, 0);
});

test("each change of an album asks for one job, in its own transaction", async () => {
  const { held } = await album("counterfeit", "Sao Hôm", [33]);
  const jobs = await db.asSuperuser(
    "select data from jobs.job where name = 'compare-album' order by created_on desc limit 1",
  );
  assert.deepEqual(jobs.rows[0].data.hashes, [await hashOf(held[0]!)]);
});

test("the maker's photograph is a weak sign only where the goods are said to be of another brand", async () => {
  await album("genuine", "Bình Minh", [34]);
  const picture = await copies["re-saved"]!(await drawing(34));
  const other = await listing("g1", { title: "Máy sấy tóc mini", brand: "OEM" });
  const named = await listing("g2", { title: "Máy sấy BÌNH MINH chính hãng", brand: null });
  const field = await listing("g3", { title: "Máy sấy tóc", brand: "binh minh" });
  for (const one of [other, named, field]) await show(one, picture);
  await compare("moit.dms");
  const [weak] = await findingsOn(other);
  assert.deepEqual([weak.check, weak.weight, weak.evidence.brandField], ["picture.genuine", 4, "OEM"]);
  assert.equal(await leadOf(other), undefined, "alone it is no lead");
  assert.deepEqual([await findingsOn(named), await findingsOn(field)], [[], []]);
});

test("an import that takes a changed listing's findings away does not take those of its pictures for good", async () => {
  await album("counterfeit", "Sao Mai", [35]);
  const shown = await listing("h1");
  await show(shown, await drawing(35));
  await compare("moit.dms");
  await listing("h1", { title: "Tên khác hẳn của món hàng", observedAt: new Date("2026-03-09T03:00:00Z") });
  await queuePictures(dms, "moit.dms", [shown]);
  await compare("moit.dms");
  assert.deepEqual(
    (await findingsOn(shown)).map((one) => one.check),
    ["picture.counterfeit"],
  );
});

const read = (...lines: string[]): PictureRead => ({
  ok: true,
  width: 480,
  height: 360,
  lines: lines.map((text, at) => ({ text, confidence: 90, box: { left: 10, top: 20 * at, width: 200, height: 18 } })),
  codes: [
    {
      format: "QR",
      text: "…",
      corners: [],
      meaning: { kind: "payment", bin: "970436", account: "0011002233", amount: 150_000n, purpose: null },
    },
  ],
  isWhole: true,
});
const readAll = async (said: PictureRead) => {
  const parts = { store: files.store, signal: new AbortController().signal, read: () => Promise.resolve(said) };
  while ((await readPictures(dms, "moit.dms", parts)) > 0);
};

test("words on a picture are screened as the listing's own, once, and say where they stand", async () => {
  await readAll({ ok: false, refused: "damaged", detail: "" }); // those of the tests before
  const [plain, loud] = [
    await listing("w1"),
    await listing("w2", suspicious({ externalId: "w2", sellerExternalId: "shop-w2" })),
  ];
  await show(plain, await drawing(41));
  await show(loud, await drawing(42));
  await readAll(read("HÀNG MỚI VỀ", "rep 1:1 siêu cấp"));
  await compare("moit.dms");
  const [words] = await findingsOn(plain);
  assert.deepEqual(
    [words?.check, words?.field, words?.evidence.of],
    ["picture.words", "picture", "lexicon.copy_grade"],
  );
  assert.deepEqual(words.evidence.box, [10, 20, 200, 18]);
  assert.equal((await findingsOn(loud)).filter((one) => one.evidence.of === "lexicon.copy_grade").length, 0);
});

test("an account to pay into is told with the seller whose picture shows it; a picture shared by two sellers with both", async () => {
  const [one, two] = [await listing("p1"), await listing("p2")];
  const picture = await drawing(43);
  await show(one, picture);
  await show(two, picture);
  await readAll(read());
  const accounts = await dms.read((tx) => accountsInPictures(tx, [one, two]));
  assert.deepEqual(
    accounts.map(({ bin, account }) => `${bin} ${account}`),
    ["970436 0011002233", "970436 0011002233"],
  );
  const sellers = accounts.map(({ sellerId }) => sellerId);
  assert.equal(new Set(sellers).size, 2);
  const contents = await dms.read((tx) => picturesOfSellers(tx, sellers));
  assert.equal(new Set(contents.map((row) => row.hash)).size, 1);
});

test("a picture that cannot be read is left with the reason, and is no sign of anything", async () => {
  const shown = await listing("r1");
  const { id } = await show(shown, await drawing(44));
  await readAll({ ok: false, refused: "too-slow", detail: "" });
  const file = (await (await ask(lan, `/v1/pictures/${id}`)).json()) as { lines: unknown; readFailure: string };
  assert.deepEqual([file.lines, file.readFailure], [null, "too-slow"]);
  await compare("moit.dms");
  assert.deepEqual(await findingsOn(shown), []);
});

import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { copies, drawing, pictureHouse } from "../../../test/support/pictures.ts";
import { publicActor } from "../../kernel/actor.ts";
import type { AlbumAnswer, AlikeAnswer, PictureFileAnswer } from "./index.ts";

const db = await testDatabase();
const { ask, bring } = await pictureHouse(db);
const dms = officer("moit.dms");
const police = officer("mps.a05", ["officer", "approver", "auditor", "administrator"]);

const told = async (answer: Response) => ({
  status: answer.status,
  body: (await answer.text()).replace(/req_\w+/, ""),
});
const listing = async (agency: string, externalId: string, level: "own" | "agencies") => {
  const who = agency === "moit.dms" ? dms : police;
  await importObserved(db.contextOf(who), [observed({ externalId, title: `Hàng ${externalId}` })], { agency, level });
  const row = await db.asSuperuser("select id from app.listings where external_id = $1 and agency = $2", [
    externalId,
    agency,
  ]);
  return row.rows[0].id as string;
};

test("another agency is told the same of a hidden picture as of none, by every door", async () => {
  const { id } = await bring(dms, await drawing(51));
  const mine = await bring(police, await drawing(52));
  const doors = (of: string) => [
    `/v1/pictures/${of}`,
    `/v1/pictures/${of}/image`,
    `/v1/pictures/${of}/thumbnail`,
    `/v1/pictures/${of}/alike`,
    `/v1/pictures/${of}/beside/${mine.id}`,
    `/v1/pictures/${mine.id}/beside/${of}`,
  ];
  for (const [at, door] of doors(id).entries()) {
    const hidden = await told(await ask(police, door));
    assert.equal(hidden.status, 404, door);
    assert.deepEqual(hidden, await told(await ask(police, doors("pic_none")[at]!)));
  }
});

test("a search finds no hidden picture, and neither its answer nor what the agency keeps itself tells of it", async () => {
  const hidden = await bring(dms, await drawing(53));
  const copy = await copies["mirrored"]!(await drawing(53));
  const search = async (bytes: Uint8Array) => told(await ask(police, "/v1/pictures/search", { body: bytes }));
  assert.deepEqual(await search(copy), await search(await drawing(54)));
  assert.deepEqual(await search(await drawing(53)), await search(await drawing(54)), "not by the same bytes either");
  const own = await bring(police, await drawing(53));
  assert.notEqual(own.id, hidden.id, "each agency has a picture of its own");
  assert.equal(own.hash, hidden.hash);
  const alike = (await (await ask(police, `/v1/pictures/${own.id}/alike`)).json()) as AlikeAnswer;
  assert.deepEqual(alike.items, []);
});

test("where a picture stands is told and counted only of listings that the asker sees", async () => {
  const bytes = await drawing(55);
  const hidden = await listing("moit.dms", "v1", "own");
  const shared = await listing("moit.dms", "v2", "agencies");
  await bring(dms, bytes, `?listing=${hidden}`);
  await bring(dms, bytes, `?listing=${shared}`);
  const own = await bring(police, bytes);
  const file = (await (await ask(police, `/v1/pictures/${own.id}`)).json()) as PictureFileAnswer;
  assert.deepEqual([file.standing.listings, file.standing.sellers], [1, 1]);
  assert.deepEqual(
    file.standing.places.map((place) => place.listingId),
    [shared],
  );
  assert.equal((await ask(police, `/v1/listings/${hidden}/pictures`)).status, 404);
  const foreign = await told(await ask(police, `/v1/pictures?listing=${shared}`, { body: bytes }));
  assert.deepEqual(foreign, await told(await ask(police, "/v1/pictures?listing=lst_none", { body: bytes })));
});

test("an agency's albums are its own: nobody else reads, fills or finds them", async () => {
  const body = { kind: "counterfeit", name: "Bộ riêng", brand: "Sao" };
  const album = (await (await ask(dms, "/v1/albums", { body })).json()) as AlbumAnswer;
  const bytes = await drawing(56);
  const { id } = await bring(dms, bytes);
  await ask(dms, `/v1/albums/${album.id}/pictures`, { body: { picture: id } });
  const own = await bring(police, bytes);
  const listed = (await (await ask(police, "/v1/albums")).json()) as { items: unknown[] };
  assert.deepEqual(listed.items, []);
  const file = (await (await ask(police, `/v1/pictures/${own.id}`)).json()) as PictureFileAnswer;
  assert.deepEqual(file.standing.albums, []);
  const doors: [string, Parameters<typeof ask>[2]][] = [
    [`/v1/albums/ALBUM`, {}],
    [`/v1/albums/ALBUM/pictures`, { body: { picture: own.id } }],
    [`/v1/albums/ALBUM/pictures/${id}`, { method: "DELETE" }],
    [`/v1/albums/ALBUM`, { method: "PUT", body: { name: "x", brand: "y" }, version: 1 }],
  ];
  for (const [door, parts] of doors) {
    const hidden = await told(await ask(police, door.replace("ALBUM", album.id), parts));
    assert.equal(hidden.status, 404, door);
    assert.deepEqual(hidden, await told(await ask(police, door.replace("ALBUM", "alb_none"), parts)));
  }
  const put = await ask(dms, `/v1/albums/${album.id}/pictures`, { body: { picture: own.id } });
  assert.equal(put.status, 404, "a picture of another agency is none to put in");
});

test("the table of views is read by the house alone, and the public reads nothing", async () => {
  const rows = await db.contextOf(dms).read((tx) => tx.client.query("select count(*)::int as n from picture_views"));
  assert.equal(rows.rows[0].n, 0);
  for (const table of ["pictures", "listing_pictures", "picture_views", "albums", "album_pictures"])
    await assert.rejects(
      db.contextOf(publicActor).read((tx) => tx.client.query(`select count(*) from ${table}`)),
      /permission denied/,
    );
  for (const door of ["/v1/pictures/progress", "/v1/pictures/shared", "/v1/albums"])
    assert.equal((await ask(publicActor, door)).status, 401);
});

test("how many pictures wait is told of one's own agency only", async () => {
  const answer = await ask(officer("customs.cuc"), "/v1/pictures/progress");
  const { listings, waiting, kept, pictures, unread, failed } = (await answer.json()) as Record<string, unknown>;
  assert.deepEqual([listings, waiting, kept, pictures, unread, failed], [0, 0, 0, 0, 0, []]);
});

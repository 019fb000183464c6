import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { arrived, drawing, pictureHouse } from "../../../test/support/pictures.ts";
import { systemActor } from "../../kernel/actor.ts";
import type { FetchOutcome, RefusalCode } from "../../services/fetching/index.ts";
import type { FollowParts } from "../listings/index.ts";
import { followListings } from "../listings/index.ts";
import { fetchPictures } from "./commands/fetch-pictures.ts";
import { queuePictures } from "./commands/queue-pictures.ts";
import type { ListingPictureAnswer, ProgressAnswer } from "./index.ts";
import { follower } from "./model.ts";

const db = await testDatabase();
const { ask, files } = await pictureHouse(db);
const lan = officer("moit.dms");
const start = Date.parse("2099-03-05T03:00:00Z"); // later than any officer's clock
let hours = 0;
const houseFor = (agency: string | null) =>
  db.contextOf({ ...systemActor(agency ?? ""), agency }, new Date(start + hours * 3_600_000));
const run = (): FollowParts => ({
  now: () => new Date(),
  signal: new AbortController().signal,
  contextOf: (agency) => houseFor(agency),
});

/** Hosts that answer what the test says; what they were asked is remembered. */
function hosts(answers: Record<string, () => FetchOutcome>) {
  const asked: string[] = [];
  const fetchPicture = async (url: string) => {
    asked.push(url);
    return answers[url]?.() ?? refused("unknown-host");
  };
  return { asked, collector: { fetchPicture } };
}
const refused = (code: RefusalCode, retryAt?: number): FetchOutcome => ({
  ok: false,
  code,
  detail: "",
  url: "",
  hops: [],
  ...(retryAt === undefined ? {} : { retryAt }),
});
const fetchAll = async (collector: ReturnType<typeof hosts>["collector"], signal = new AbortController().signal) => {
  await followListings(run(), follower, queuePictures);
  while ((await fetchPictures(houseFor("moit.dms"), "moit.dms", { store: files.store, collector, signal })) > 0)
    if (signal.aborted) break;
};
const picturesOf = async (externalId: string) => {
  const row = await db.asSuperuser("select id from app.listings where external_id = $1", [externalId]);
  const answer = await ask(lan, `/v1/listings/${row.rows[0].id}/pictures`);
  return ((await answer.json()) as { items: ListingPictureAnswer[] }).items;
};
const progress = async () => (await (await ask(lan, "/v1/pictures/progress")).json()) as ProgressAnswer;
const at = (name: string) => `https://anh-mau.example/${name}`;
const bring = (externalId: string, url: string) =>
  importObserved(db.contextOf(lan), [observed({ externalId, imageUrl: url, title: `Hàng ${externalId}` })]);

test("a listing's picture is queued behind the import, fetched once, and shown with it", async () => {
  await bring("a1", at("a.png"));
  await bring("a2", at("a.png"));
  assert.equal((await progress()).listings, 2);
  const picture = await drawing(11);
  const { asked, collector } = hosts({ [at("a.png")]: () => arrived(picture) });
  await fetchAll(collector);
  assert.deepEqual(asked, [at("a.png")], "one address is asked once for two listings");
  const [shown] = await picturesOf("a2");
  assert.deepEqual([shown?.state, shown?.picture?.width, shown?.listings, shown?.sellers], ["kept", 480, 2, 1]);
  const { listings, waiting, kept, failed } = await progress();
  assert.deepEqual({ listings, waiting, kept, failed }, { listings: 0, waiting: 0, kept: 2, failed: [] });
  await fetchAll(collector);
  assert.equal(asked.length, 1, "what is kept is not asked for again");
});

/** How the pictures of the second test stand, after a look at the words for it. */
const standing = async () =>
  Promise.all(
    ["b1", "b2", "b3", "b4"].map(async (id) => {
      const [one] = await picturesOf(id);
      assert.ok((one?.failureText ?? "").length > 8 && one?.failureText !== one?.failure, `words for ${one?.failure}`);
      return `${one?.state} ${one?.failure}`;
    }),
  );

test("what will not change fails at once with its reason; what may pass is tried again, later each time, and then fails", async () => {
  await bring("b1", at("page"));
  await bring("b2", at("gone"));
  await bring("b3", at("down"));
  await bring("b4", at("broken.png"));
  const { asked, collector } = hosts({
    [at("page")]: () => refused("unwanted-type"),
    [at("gone")]: () => arrived(new Uint8Array(), 404),
    [at("down")]: () => refused("unreachable"),
    [at("broken.png")]: () => arrived(Buffer.from("<html>")),
  });
  await fetchAll(collector);
  const ended = ["failed fetch.unwanted-type", "failed gone", "failed read.not-a-picture"];
  assert.deepEqual(await standing(), [ended[0], ended[1], "waiting fetch.unreachable", ended[2]]);
  for (hours = 0; hours < 24 * 7; hours += 3) await fetchAll(collector);
  hours = 0;
  assert.equal(asked.filter((url) => url === at("down")).length, 6);
  assert.deepEqual(await standing(), [ended[0], ended[1], "failed fetch.unreachable", ended[2]]);
  assert.equal(
    (await progress()).failed.reduce((sum, { n }) => sum + n, 0),
    4,
  );
});

test("an officer has a failed picture tried again", async () => {
  const row = await db.asSuperuser("select id from app.listings where external_id = 'b3'");
  const again = await ask(lan, `/v1/listings/${row.rows[0].id}/pictures/retry`, { method: "POST" });
  assert.deepEqual(await again.json(), { again: 1 });
  const picture = await drawing(12);
  await fetchAll(hosts({ [at("down")]: () => arrived(picture) }).collector);
  assert.equal((await picturesOf("b3"))[0]?.state, "kept");
});

test("a host that asks to be left alone costs no try", async () => {
  await bring("c1", at("resting.png"));
  const picture = await drawing(13);
  let times = 0;
  const later = () => (times++ < 9 ? refused("host-resting", start + (hours + 1) * 3_600_000) : arrived(picture));
  const { collector } = hosts({ [at("resting.png")]: later });
  for (hours = 0; hours < 12; hours++) await fetchAll(collector);
  hours = 0;
  assert.equal((await picturesOf("c1"))[0]?.state, "kept");
});

test("a run that was killed goes on: what it had kept stays, what it was at is taken again after its hold", async () => {
  for (const id of ["d1", "d2", "d3"]) await bring(id, at(`${id}.png`));
  const drawn = await Promise.all([21, 22, 23].map((seed) => drawing(seed)));
  const answers = Object.fromEntries(["d1", "d2", "d3"].map((id, n) => [at(`${id}.png`), () => arrived(drawn[n]!)]));
  let count = 0;
  const dying = {
    fetchPicture: async (url: string) => {
      if (++count === 2) throw new Error("killed");
      return answers[url]!();
    },
  };
  await assert.rejects(fetchAll(dying), /killed/);
  assert.equal((await progress()).waiting, 2);
  const { asked, collector } = hosts(answers);
  await fetchAll(collector);
  assert.deepEqual(asked, [], "the other process may still be at them");
  hours = 1;
  await fetchAll(collector);
  hours = 0;
  assert.equal(asked.length, 2);
  assert.equal((await progress()).waiting, 0);
});

test("an address that is none of the web is not queued", async () => {
  await bring("e1", "javascript:alert(1)");
  await bring("e2", "//anh-mau.example/khong-giao-thuc.png");
  const picture = await drawing(14);
  const { asked, collector } = hosts({ [at("khong-giao-thuc.png")]: () => arrived(picture) });
  await fetchAll(collector);
  assert.deepEqual(asked, [at("khong-giao-thuc.png")]);
  assert.deepEqual(await picturesOf("e1"), []);
});

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { decider, makeParty } from "../../../test/support/parties.ts";
import * as made from "../../../test/support/passports.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import { Problem } from "../../kernel/problem.ts";
import { openFiles } from "../../services/files/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import { listProducts, registerProducts } from "../products/index.ts";
import { getParty, setStanding } from "../parties/index.ts";
import { draftPassport } from "./commands/draft-passport.ts";
import { followParty } from "./commands/follow-party.ts";
import { publishPassport } from "./commands/publish-passport.ts";
import { registerShown } from "./commands/register-shown.ts";
import { reinstatePassport } from "./commands/reinstate-passport.ts";
import { saveSection } from "./commands/save-section.ts";
import { suspendPassport } from "./commands/suspend-passport.ts";
import { withdrawPassport } from "./commands/withdraw-passport.ts";
import { emptyContent } from "./content.ts";
import { passportsOfParty, productCard, productOfGtin } from "./products.ts";
import { attestedPassport, completenessOn, getPassport, listPassports } from "./queries.ts";
import { statusEntries } from "./statuses.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "passports-"));
after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);
await made.loadLaw(db);
const maker = await made.makeMaker(db, 1);
const stranger = await made.makeMaker(db, 2);
const police = db.contextOf(officer("mps.a05", ["officer"]));
const authority = db.contextOf(decider);
const everybody = db.contextOf(publicActor);
const gtin = (n: number) => made.inventedGtin(maker.prefix, n);
const gtin14 = (n: number) => `0${gtin(n)}`;
const faultsOf = async (attempt: Promise<unknown>) => {
  const error: unknown = await attempt.then(
    () => assert.fail("it was taken"),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Problem);
  return {
    code: error.code,
    pointers: (error.details.faults ?? []).map((fault) => fault.pointer),
    detail: error.details.detail,
  };
};

test("a draft begins under a prefix that the party claims, once a GTIN, with a number that adds up", async () => {
  const draft = await draftPassport(maker.ctx, { gtin: ` ${gtin(1).slice(0, 3)} ${gtin(1).slice(3)}`, name: "Một" });
  assert.equal(draft.gtin, gtin14(1));
  assert.equal(draft.state, "draft");
  const refused = async (of: string) => (await faultsOf(draftPassport(maker.ctx, { gtin: of, name: "Một" }))).pointers;
  assert.deepEqual(await refused(gtin(1)), ["/gtin"]);
  assert.deepEqual(await refused("8939000010002"), ["/gtin"]);
  assert.deepEqual(await refused(made.inventedGtin(stranger.prefix, 1)), ["/gtin"]);
});

test("a draft is its party's own: nobody else sees it, nor counts it", async () => {
  const { items } = await listPassports(maker.ctx, {}, { limit: 50 });
  const [draft] = items.filter((one) => one.state === "draft");
  assert.ok(draft);
  for (const ctx of [police, authority, stranger.ctx]) {
    await assert.rejects(getPassport(ctx, draft.id), { code: "not-found" });
    const listed = await listPassports(ctx, { q: draft.gtin }, { limit: 50 });
    assert.deepEqual(listed.items, []);
    assert.deepEqual(await ctx.read((tx) => passportsOfParty(tx, maker.id)), []);
  }
  // Another party may draft the same number where it claims the prefix too, and learns nothing by it.
  const rival = await makeParty(db, 3, { prefixes: [maker.prefix] });
  await draftPassport(rival.ctx, { gtin: gtin(1), name: "Hai" });
});

test("a section is saved by itself, and not over what somebody saved meanwhile", async () => {
  const draft = await draftPassport(maker.ctx, { gtin: gtin(2), name: "Ba" });
  const { identity, use } = emptyContent();
  const saved = await saveSection(maker.ctx, draft.id, draft.version, "identity", {
    ...identity,
    name: "Ba",
    brand: "B",
  });
  await assert.rejects(saveSection(maker.ctx, draft.id, draft.version, "use", use), { code: "stale" });
  await saveSection(maker.ctx, draft.id, saved.version, "use", { ...use, storage: "Nơi mát" });
  const { content } = await getPassport(maker.ctx, draft.id);
  assert.equal(content.identity.brand, "B");
  assert.equal(content.use.storage, "Nơi mát");
});

test("what is wrong in a section stands at its field", async () => {
  const draft = await draftPassport(maker.ctx, { gtin: gtin(3), name: "Bốn" });
  const { identity, steps, origin, pictures } = emptyContent();
  const save = async (...[section, said]: ["identity" | "steps" | "origin" | "pictures", unknown]) =>
    (await faultsOf(saveSection(maker.ctx, draft.id, draft.version, section, said as never))).pointers;
  assert.deepEqual(await save("identity", { ...identity, name: "" }), ["/name"]);
  assert.deepEqual(await save("origin", { ...origin, country: "vn" }), ["/country"]);
  const step = { kind: "made", code: "", gln: "", place: "", at: "" } as const;
  const wrong = [
    { ...step, gln: "8939000010003" },
    { ...step, at: "2026-02-30" },
    { ...step, at: "2999-01-01" },
  ];
  assert.deepEqual(await save("steps", { ...steps, steps: wrong }), ["/steps/0/gln", "/steps/1/at", "/steps/2/at"]);
  const own = await made.keepPicture(maker.ctx, files, "#112233", "own");
  const foreign = await made.keepPicture(stranger.ctx, files, "#445566", "agencies");
  const named = [own, foreign, "fil_none"].map((file) => ({ file, words: "", wordsEn: "" }));
  assert.deepEqual(await save("pictures", { ...pictures, pictures: named }), [
    "/pictures/0/file",
    "/pictures/1/file",
    "/pictures/2/file",
  ]);
});

test("publishing names what the law asks and is missing, and needs a verified prefix", async () => {
  const draft = await draftPassport(maker.ctx, { gtin: gtin(4), name: "Năm" });
  const lacking = await faultsOf(publishPassport(maker.ctx, draft.id, draft.version));
  assert.equal(lacking.code, "invalid");
  assert.deepEqual(lacking.pointers.toSorted(), ["/origin/origin", "/steps/steps"]);
  const claiming = await makeParty(db, 4, { prefixes: [made.inventedPrefix(4)] });
  const unproved = made.publishSauce(claiming.ctx, files, made.inventedGtin(made.inventedPrefix(4), 1));
  assert.equal((await faultsOf(unproved)).code, "conflict");
});

test("what is published everybody reads, and what is written after it nobody but the party", async () => {
  const published = await made.publishSauce(maker.ctx, files, gtin(5));
  assert.equal(published.state, "published");
  const card = await everybody.read((tx) => productCard(tx, gtin14(5), "en"));
  assert.equal(card?.name, "Invented fish sauce");
  assert.equal(card.producer.name, "Công ty Hư Cấu Số 1");
  assert.equal(card.passport, `/en/passport/${gtin14(5)}`);
  assert.equal((await everybody.read((tx) => productOfGtin(tx, gtin14(5))))?.party, maker.id);
  const verification = db.contextOf(originActor);
  assert.deepEqual(await verification.read((tx) => productCard(tx, gtin14(5), "en")), card);
  assert.equal(await stranger.ctx.read((tx) => productOfGtin(tx, gtin14(5))), null);
  const { content } = await getPassport(maker.ctx, published.id);
  await saveSection(maker.ctx, published.id, published.version, "identity", {
    ...content.identity,
    name: "Tên bí mật",
  });
  assert.equal((await everybody.read((tx) => productCard(tx, gtin14(5), "vi")))?.name, "Nước mắm Cá Hư Cấu");
  assert.equal((await getPassport(police, published.id)).content.identity.name, "Nước mắm Cá Hư Cấu");
  assert.deepEqual((await listPassports(police, { q: "bi mat" }, { limit: 5 })).items, []);
  assert.equal((await listPassports(police, { q: "nuoc mam ca hu cau" }, { limit: 5 })).items.length, 1);
});

test("the files of certificates and closed steps are not in what everybody reads", async () => {
  const draft = await draftPassport(maker.ctx, { gtin: gtin(6), name: "Sáu" });
  const scan = await made.keepPicture(maker.ctx, files, "#778899", "agencies");
  const content = made.fishSauce("Sáu", await made.keepPicture(maker.ctx, files, "#a0b0c0", "agencies"));
  content.certificates.certificates[0]!.file = scan;
  const filled = await made.saySections(maker.ctx, draft, content, content);
  const published = await publishPassport(maker.ctx, filled.id, filled.version);
  const shown = await everybody.read((tx) => attestedPassport(tx, gtin14(6)));
  assert.equal(shown?.shown.steps, null);
  assert.ok(!JSON.stringify(shown).includes(scan));
  await assert.rejects(
    everybody.read((tx) => tx.client.query("select content from app.passport_versions")),
    /permission|forbidden/i,
  );
  const opened = await saveSection(maker.ctx, published.id, published.version, "steps", {
    ...content.steps,
    open: true,
  });
  await publishPassport(maker.ctx, opened.id, opened.version);
  assert.equal((await everybody.read((tx) => attestedPassport(tx, gtin14(6))))?.shown.steps?.length, 1);
});

test("a new version revokes the credential of the one before, and a withdrawn passport that of its last", async () => {
  const first = await made.publishSauce(maker.ctx, files, gtin(7));
  const one = (await everybody.read((tx) => attestedPassport(tx, gtin14(7))))!;
  const again = await publishPassport(maker.ctx, first.id, first.version);
  const two = (await everybody.read((tx) => attestedPassport(tx, gtin14(7))))!;
  assert.deepEqual([one.number, two.number], [1, 2]);
  const revoked = async () => (await everybody.read((tx) => statusEntries(tx, 1, "revocation"))) ?? [];
  assert.deepEqual(
    [(await revoked()).includes(one.list.index), (await revoked()).includes(two.list.index)],
    [true, false],
  );
  const gone = await withdrawPassport(maker.ctx, again.id, again.version, "Ngừng bán");
  assert.equal(gone.state, "withdrawn");
  assert.ok((await revoked()).includes(two.list.index));
  assert.equal(await everybody.read((tx) => attestedPassport(tx, gtin14(7))), null);
  assert.equal((await getPassport(police, first.id)).versions.length, 2);
  const back = await publishPassport(maker.ctx, gone.id, gone.version);
  assert.equal(back.published, 3);
});

test("a suspended passport is not shown, is not published anew, and comes back as it was", async () => {
  const published = await made.publishSauce(maker.ctx, files, gtin(8));
  const { list } = (await everybody.read((tx) => attestedPassport(tx, gtin14(8))))!;
  const suspended = async () =>
    ((await everybody.read((tx) => statusEntries(tx, 1, "suspension"))) ?? []).includes(list.index);
  const paused = await suspendPassport(authority, published.id, published.version, "Dữ liệu không đúng");
  assert.equal(await everybody.read((tx) => attestedPassport(tx, gtin14(8))), null);
  assert.equal(await suspended(), true);
  await assert.rejects(publishPassport(maker.ctx, published.id, paused.version), { code: "forbidden" });
  const told = await maker.ctx.read((tx) => timeLine(tx, published.id));
  assert.ok(told.some((fact) => fact.type === "passport-suspended"));
  await reinstatePassport(authority, published.id, paused.version);
  assert.equal((await everybody.read((tx) => attestedPassport(tx, gtin14(8))))?.number, 1);
  assert.equal(await suspended(), false);
});

test("passports follow the standing of their party, however often they are told", async () => {
  const fallen = await made.makeMaker(db, 5);
  const number = made.inventedGtin(fallen.prefix, 1);
  const published = await made.publishSauce(fallen.ctx, files, number);
  const house = db.contextOf(systemActor("moit.dms"));
  assert.equal(await followParty(house, fallen.id), 0);
  const set = async (state: "active" | "suspended") => {
    const { version } = await getParty(authority, fallen.id);
    await setStanding(authority, fallen.id, version, { state, reason: "Kiểm tra" });
  };
  await set("suspended");
  assert.equal(await followParty(house, fallen.id), 1);
  assert.equal(await followParty(house, fallen.id), 0);
  assert.equal(await everybody.read((tx) => productOfGtin(tx, `0${number}`)), null);
  await assert.rejects(publishPassport(fallen.ctx, published.id, published.version + 1), { code: "forbidden" });
  await set("active");
  assert.equal(await followParty(house, fallen.id), 1);
  assert.equal((await everybody.read((tx) => productOfGtin(tx, `0${number}`)))?.party, fallen.id);
});

test("the law of the day of the fact says what is asked", async () => {
  const { items } = await listPassports(maker.ctx, { q: "bon" }, { limit: 5 });
  const on = async (day: string) =>
    (await completenessOn(maker.ctx, items[0]!.id, day)).missing.map(({ field }) => field);
  assert.deepEqual(await on("2024-05-31"), []);
  const old = await on("2024-06-01");
  assert.ok(old.includes("pictures") && !old.includes("origin") && old.includes("standards"));
  const between = await on("2026-03-01");
  assert.ok(between.includes("pictures") && between.includes("origin"));
  const today = await on("2026-11-22");
  assert.ok(!today.includes("pictures") && today.includes("origin") && !today.includes("ip-titles"));
});

test("a shown product becomes one that listings are matched with, once", async () => {
  const house = db.contextOf(systemActor("moit.dms"));
  assert.equal(await registerShown(house, gtin14(5)), true);
  assert.equal(await registerShown(house, gtin14(5)), true);
  assert.equal(await registerShown(house, gtin14(4)), false);
  const own = { externalId: "1", name: "Nước mắm đã đăng ký", brand: null, model: null, gtin: gtin(8), holder: null };
  await registerProducts(house, { source: "hang-mau", level: "public", products: [own] });
  assert.equal(await registerShown(house, gtin14(8)), false, "somebody registered it already");
  const { items } = await listProducts(police, { words: gtin(5), after: "", limit: 5 });
  assert.deepEqual(
    items.map(({ name, holder }) => [name, holder]),
    [["Nước mắm Cá Hư Cấu", "Công ty Hư Cấu Số 1"]],
  );
});

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { signerFromSeed } from "../../engines/credentials/index.ts";
import type { Role } from "../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import * as made from "../../../test/support/passports.ts";
import { getFile, openFiles } from "../../services/files/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import { addSign } from "./commands/add-sign.ts";
import { changeSign } from "./commands/change-sign.ts";
import { publishPassport } from "./commands/publish-passport.ts";
import { removeSign } from "./commands/remove-sign.ts";
import { issuerAt, passportCredential } from "./credential.ts";
import { productDocument } from "./linked-data.ts";
import { productCard } from "./products.ts";
import { attestedPassport, getPassport, readSigns, signPicture } from "./queries.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "signs-"));
after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);
await made.loadLaw(db);
const maker = await made.makeMaker(db, 1);
const other = await made.makeMaker(db, 2);
const secret = "Chữ trên nắp in lệch một li";
const gtin = made.inventedGtin(maker.prefix, 1);
const published = await made.publishSauce(maker.ctx, files, gtin);
const hidden = await made.keepPicture(maker.ctx, files, "#ff0000", "own");
const sign = await addSign(maker.ctx, published.id, { words: secret, pictures: [{ file: hidden, words: "Nắp giả" }] });
const again = await publishPassport(maker.ctx, published.id, published.version);
const by = (roles: Role[]) => db.contextOf(officer("mps.a05", roles));

test("officers, approvers and the party itself read the signs of a fake", async () => {
  for (const ctx of [maker.ctx, by(["officer"]), by(["approver"])]) {
    assert.deepEqual(
      (await readSigns(ctx, published.id)).map(({ words }) => words),
      [secret],
    );
    assert.ok(await signPicture(ctx, published.id, sign.id, 0));
  }
});

test("nobody else does, by the policy and behind it by the database", async () => {
  for (const ctx of [by(["auditor"]), by(["programme"]), by(["administrator"])]) {
    await assert.rejects(readSigns(ctx, published.id), { code: "forbidden" });
    await assert.rejects(signPicture(ctx, published.id, sign.id, 0), { code: "forbidden" });
  }
  await assert.rejects(readSigns(other.ctx, published.id), { code: "not-found" });
  const key = { ...officer("mps.a05", []), kind: "key" as const };
  for (const actor of [officer("mps.a05", ["auditor", "administrator"]), systemActor("moit.dms"), key, other.person])
    assert.deepEqual(
      await db
        .contextOf(actor)
        .read(async (tx) => (await tx.client.query("select words from app.passport_signs")).rows),
      [],
    );
  for (const actor of [publicActor, originActor])
    await assert.rejects(
      db.contextOf(actor).read((tx) => tx.client.query("select words from app.passport_signs")),
      /permission denied|not-found|forbidden/i,
    );
});

test("an officer cannot fetch the picture of a sign as a file", async () => {
  await assert.rejects(getFile(by(["officer", "approver"]), hidden), { code: "not-found" });
});

test("a picture that others already see, or of somebody else, is refused for a sign", async () => {
  const seen = await made.keepPicture(maker.ctx, files, "#00ff00", "agencies");
  const foreign = await made.keepPicture(other.ctx, files, "#0000ff", "own");
  for (const file of [seen, foreign, "fil_none"])
    await assert.rejects(addSign(maker.ctx, published.id, { words: "x", pictures: [{ file, words: "" }] }), {
      code: "invalid",
    });
});

test("the signs are in nothing that everybody reads, in no fact, and in no version", async () => {
  const everybody = db.contextOf(publicActor);
  const of = (await everybody.read((tx) => attestedPassport(tx, `0${gtin}`)))!;
  assert.equal(of.number, again.published);
  const issuer = issuerAt("https://nha.example", await signerFromSeed(new Uint8Array(32).fill(3)));
  const told = [
    of,
    productDocument(of, issuer.origin),
    await passportCredential(issuer, of),
    await everybody.read((tx) => productCard(tx, `0${gtin}`, "vi")),
    await getPassport(by(["officer"]), published.id),
    (await db.asSuperuser("select payload from app.facts")).rows,
    (await db.asSuperuser("select content, shown from app.passport_versions")).rows,
  ];
  for (const one of told) {
    const text = JSON.stringify(one, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    for (const word of [secret, "Nắp giả", hidden]) assert.ok(!text.includes(word), word);
  }
});

test("that an officer read the signs is a fact of the officer's agency, which the party does not see", async () => {
  const seenBy = async (ctx: typeof maker.ctx) =>
    (await ctx.read((tx) => timeLine(tx, published.id))).filter((fact) => fact.type === "passport-signs-read").length;
  assert.equal(await seenBy(by(["officer"])), 2);
  assert.equal(await seenBy(maker.ctx), 0);
  assert.equal(await seenBy(db.contextOf(officer("moit.dms", ["officer"]))), 0);
});

test("a sign is changed on the version seen, by its party alone, and no longer shown once removed", async () => {
  const change = (ctx: typeof maker.ctx, seen: number) =>
    changeSign(ctx, published.id, sign.id, seen, { words: "Nắp không có vòng niêm phong", pictures: [] });
  await assert.rejects(change(by(["officer"]), sign.version), { code: "forbidden" });
  await assert.rejects(change(other.ctx, sign.version), { code: "not-found" });
  const changed = await change(maker.ctx, sign.version);
  await assert.rejects(change(maker.ctx, sign.version), { code: "stale" });
  await removeSign(maker.ctx, published.id, sign.id, changed.version);
  assert.deepEqual(await readSigns(by(["officer"]), published.id), []);
});

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { evidenceHouse, sentPage } from "../../../test/support/evidence.ts";
import { sequenceAll } from "../../../test/support/fact-log.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { verifyCapsule } from "../../engines/capsule/index.ts";
import { originKeys } from "../../engines/codes/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { readConfig } from "../../kernel/config.ts";
import { createLog } from "../../kernel/log.ts";
import { startJobs } from "../../services/jobs/index.ts";
import type { EvidenceAnswer, VerdictAnswer } from "./answers.ts";
import { capsuleChecks } from "./checks.ts";
import { keepUploadJob } from "./jobs.ts";

const db = await testDatabase();
const house = await evidenceHouse(db);
const an: Actor = { ...officer("moit.dms", ["officer"], "usr_an"), name: "Nguyễn Văn An" };
const extension: Actor = { ...officer("moit.dms", [], "key_1"), kind: "key", scopes: ["evidence:write"] };
const json = async <T>(answer: Response, status = 200): Promise<T> => {
  assert.equal(answer.status, status, await answer.clone().text());
  return (await answer.json()) as T;
};
const upload = async (actor: Actor, more: Record<string, unknown> = {}) =>
  json<EvidenceAnswer>(await house.ask(actor, "/v1/evidence/uploads", sentPage(more)), 202);
const shown = async (id: string) => json<EvidenceAnswer>(await house.ask(an, `/v1/evidence/${id}`));
const factsOf = async (id: string): Promise<string[]> =>
  (await db.asSuperuser("select type from app.facts where subject = $1 order by id", [id])).rows.map((row) => row.type);

test("what a browser sent becomes a capsule that is checked with the public key alone, and proven by the log", async () => {
  const { id, state } = await upload(an, { note: "lần một" });
  assert.equal(state, "waiting");
  await house.work("moit.dms", id);
  const kept = await shown(id);
  assert.deepEqual([kept.state, kept.title, kept.missing, kept.way], ["kept", "Tai nghe mẫu", 1, "browser"]);
  assert.deepEqual(await factsOf(id), ["page-captured", "capsule-kept"]);
  const file = async () => {
    const answer = await house.ask(an, kept.download!);
    assert.match(answer.headers.get("content-disposition") ?? "", new RegExp(`${id}\\.wacz`));
    return new Uint8Array(await answer.arrayBuffer());
  };
  const checks = capsuleChecks(house.factLog.verifier);
  const early = await verifyCapsule(await file(), checks);
  assert.deepEqual([early.ok, early.proof], [true, null], JSON.stringify(early.problems));
  await sequenceAll(db, house.factLog);
  const bytes = await file();
  const proven = await verifyCapsule(bytes, checks);
  assert.deepEqual([proven.ok, proven.problems, proven.hash], [true, [], kept.manifest]);
  assert.equal(proven.proof?.subject, id);
  const { capture } = proven.manifest!.capsule;
  assert.deepEqual(
    [capture.actorName, capture.agency, capture.place, capture.note, capture.claimedAt],
    ["Nguyễn Văn An", "moit.dms", "Hà Nội", "lần một", "2026-11-20T03:04:05.000Z"],
  );
  // Every byte of the file's last part, where the proof stands, and some of the others.
  const changed = Uint8Array.from(bytes);
  for (let at = bytes.length - 2000; at < bytes.length; at++) {
    changed[at] = bytes[at]! ^ (1 << (at % 8));
    const { ok, problems } = await verifyCapsule(changed, checks);
    assert.deepEqual([ok, problems.length > 0], [false, true], `byte ${at}`);
    changed[at] = bytes[at]!;
  }
  const verdict = await json<VerdictAnswer>(await house.ask(an, `/v1/evidence/${id}/verify`));
  assert.deepEqual(
    [verdict.ok, verdict.id, verdict.capturedBy, verdict.proof?.fact],
    [true, id, "Nguyễn Văn An", proven.proof?.id],
  );
});

test("the same bytes from the same person are the same capture, and a job done again changes nothing", async () => {
  const first = await upload(an, { note: "hai lần" });
  await house.work("moit.dms", first.id);
  const again = await upload(an, { note: "hai lần" });
  assert.deepEqual([again.id, again.state], [first.id, "kept"]);
  await house.work("moit.dms", first.id);
  assert.deepEqual(await factsOf(first.id), ["page-captured", "capsule-kept"]);
});

test("a key of the extension brings pages in, reads none, and learns of no lead by naming it", async () => {
  const { id } = await upload(extension, { note: "bằng khoá" });
  await house.work("moit.dms", id);
  assert.equal((await shown(id)).requestedBy, "key_1");
  for (const at of [`/v1/evidence/${id}`, `/v1/evidence/${id}/capsule`, `/v1/evidence/${id}/verify`, "/v1/evidence"])
    assert.equal((await house.ask(extension, at)).status, 403, at);
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Gian mẫu" });
  for (const link of [lead.id, "lea_none"])
    assert.equal((await house.ask(extension, "/v1/evidence/uploads", sentPage({ lead: link }))).status, 403);
});

test("a page is found by the lead and the case it belongs to; a lead that is not there to see is refused", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Gian mẫu 2" });
  const { id } = await upload(an, { lead: lead.id, case: "cas_1" });
  for (const query of [`lead=${lead.id}`, "case=cas_1", `state=waiting&lead=${lead.id}`]) {
    const page = await json<{ items: EvidenceAnswer[] }>(await house.ask(an, `/v1/evidence?${query}`));
    assert.deepEqual(
      page.items.map((one) => one.id),
      [id],
      query,
    );
  }
  const theirs = await plantLead(db, { agency: "mps.a05", shop: "Gian kín" });
  const refused = await Promise.all(
    [theirs.id, "lea_none"].map(async (link) =>
      (await house.ask(an, "/v1/evidence/uploads", sentPage({ lead: link }))).json(),
    ),
  );
  assert.deepEqual({ ...refused[0], instance: "" }, { ...refused[1], instance: "" });
  assert.equal(refused[0].status, 422);
});

test("what cannot be read, is none, or names another scheme is refused at the door", async () => {
  const bad: [Record<string, unknown>, number][] = [
    [{ url: "file:///etc/passwd" }, 422],
    [{ url: "https://ten:mat-khau@shop-mau.example/" }, 422],
    [{ html: undefined, screenshot: undefined }, 422],
    [{ screenshot: { type: "image/svg+xml", data: "" } }, 422],
    [{ resources: [{ url: "https://a.example/", type: "x", data: "không phải base64" }] }, 422],
  ];
  for (const [more, status] of bad)
    assert.equal((await house.ask(an, "/v1/evidence/uploads", sentPage(more))).status, status, JSON.stringify(more));
});

test("a saved page that cannot be read fails with its reason, which the log keeps", async () => {
  const { id } = await upload(an, { mhtml: Buffer.from("không phải MHTML").toString("base64") });
  await house.work("moit.dms", id);
  const failed = await shown(id);
  assert.deepEqual([failed.state, failed.failure, failed.download], ["failed", "broken-upload", null]);
  assert.deepEqual(await factsOf(id), ["page-captured", "capture-failed"]);
  assert.equal((await house.ask(an, `/v1/evidence/${id}/capsule`)).status, 409);
});

test("what a browser sent becomes a capsule as it comes in, whatever pages wait for the house's own browser", async () => {
  const { ask } = await evidenceHouse(db, process.execPath);
  const asked = await json<EvidenceAnswer>(
    await ask(an, "/v1/evidence/captures", { url: "https://shop-mau.example/cham" }),
    202,
  );
  const runner = await startJobs({
    config: readConfig({}),
    files: house.files,
    factLog: house.factLog,
    originKeys: originKeys(randomBytes(32)),
    exchangeKey: randomBytes(32),
    appUrl: db.urlOf("app"),
    database: db.database,
    jobs: [keepUploadJob],
    clock: () => new Date(),
    log: createLog("silent"),
  });
  try {
    const { id } = await upload(an, { note: "do máy làm", title: "Túi \ud83d" });
    while ((await shown(id)).state === "waiting") await wait(100);
    assert.deepEqual([(await shown(id)).state, (await shown(asked.id)).state], ["kept", "waiting"]);
  } finally {
    await runner.stop();
  }
});

test("without a browser the house says so, and takes what a person's browser sends all the same", async () => {
  const answer = await house.ask(an, "/v1/evidence/captures", { url: "https://shop-mau.example/" });
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /CHROMIUM_PATH/);
  assert.equal((await upload(an, { note: "vẫn nhận" })).state, "waiting");
});

test("an agency with many pages waiting is told to wait", async () => {
  const police = officer("mps.a05");
  for (let n = 0; n < 50; n++) await upload(police, { note: String(n) });
  const answer = await house.ask(police, "/v1/evidence/uploads", sentPage({ note: "một nữa" }));
  assert.deepEqual([answer.status, answer.headers.get("retry-after")], [429, "60"]);
});

test("a capsule whose file was changed on the disk is not given out whole", async () => {
  const { id } = await upload(an, { note: "bị sửa" });
  await house.work("moit.dms", id);
  await db.asSuperuser("update app.evidence set capsule = repeat('0', 64) where id = $1", [id]);
  assert.equal((await house.ask(an, `/v1/evidence/${id}/capsule`)).status, 500);
});

import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { askFor, loadForRequests } from "../../../../test/support/requests.ts";
import { keepRecords } from "../records/commands/keep-records.ts";
import { proposeCorrection } from "../records/commands/propose-correction.ts";
import { shareRecord } from "../records/commands/share-record.ts";
import { recordInput } from "../records/model.ts";
import { getRecord } from "../records/queries.ts";
import { shareInput } from "../records/sharing.ts";
import {
  acknowledgeRequest,
  addTask,
  answerRequest,
  planOperation,
  readRequest,
  writeMessage,
} from "../requests/index.ts";
import type { DeskKind, DeskSection } from "./model.ts";
import { shownOfEach } from "./model.ts";
import { readDesk } from "./queries.ts";

const db = await testDatabase();
await loadForRequests(db);
const roles = ["officer", "approver", "administrator"] as const;
const day = 86_400_000;
const at = (agency: string, days = 0) => db.contextOf(officer(agency, roles), new Date(Date.now() + days * day));
const [dms, police, customs] = ["moit.dms", "mps.a05", "customs.cuc"] as const;
const desk = (agency: string, days = 0) => readDesk(at(agency, days));
const only = (sections: DeskSection[], kind: DeskKind) => sections.find((one) => one.kind === kind) ?? null;
const kinds = (sections: DeskSection[]) => sections.map(({ kind }) => kind);
const until = (days: number) => new Date(Date.now() + days * day).toISOString();
const key = Buffer.alloc(32, 3);
const keep = async (agency: string, title: string): Promise<string> => {
  const record = recordInput.parse({
    externalId: title,
    kind: "seller",
    title,
    fields: [{ name: "Số lượng", value: "640" }],
  });
  return (await keepRecords(at(agency), "file", [record], key)).ids[0]!;
};

test("where nothing waits the desk is empty", async () => {
  assert.deepEqual(await desk(customs), []);
});

test("a request waits for whoever holds it until it is answered, and for whoever asked once it is late", async () => {
  const asked = await askFor(at(dms), police, { title: "Chủ thuê bao", workingDays: 5 });
  const [waits] = await desk(police);
  assert.deepEqual([waits?.kind, waits?.count, waits?.fresh, waits?.late], ["request", 1, 1, 0]);
  assert.deepEqual(waits?.items[0], {
    id: asked.id,
    title: "Chủ thuê bao",
    who: dms,
    due: asked.dueAt,
    isLate: false,
    state: "sent",
    n: 1,
  });
  assert.deepEqual(kinds(await desk(dms)), []);
  const late = only(await desk(police, 60), "request");
  assert.deepEqual([late?.late, late?.items[0]?.isLate], [1, true]);
  assert.equal(only(await desk(dms, 60), "late-request")?.items[0]?.who, police);

  await acknowledgeRequest(at(police), asked.id, 1);
  assert.equal(only(await desk(police), "request")?.fresh, 0);
  await answerRequest(at(police), asked.id, 2, { body: "Có ba thuê bao", links: [], files: [], isLast: true });
  assert.deepEqual(kinds(await desk(police, 60)), []);
  assert.deepEqual(only(await desk(dms), "unread")?.items[0], {
    id: asked.id,
    title: "Chủ thuê bao",
    who: police,
    due: null,
    isLate: false,
    state: "request",
    n: 1,
  });
  await readRequest(at(dms), asked.id);
  assert.deepEqual(kinds(await desk(dms, 60)), [], "somebody of the agency has read it");
  assert.deepEqual(await desk(customs, 60), []);
});

test("what is due today and what within the week are told apart, and a long list shows its first lines with the number of all", async () => {
  const many = Array.from({ length: shownOfEach + 2 }, (_, n) =>
    askFor(at(customs), dms, { title: `Yêu cầu ${n}`, workingDays: n < 2 ? 2 : 20 }),
  );
  const asked = await Promise.all(many);
  const first = asked.reduce((one, other) => (one.dueAt <= other.dueAt ? one : other));
  const onTheDay = only(
    await readDesk(db.contextOf(officer(dms), new Date(first.dueAt.getTime() - 3_600_000))),
    "request",
  );
  assert.deepEqual([onTheDay?.count, onTheDay?.today, onTheDay?.late], [asked.length, 2, 0]);
  assert.equal(onTheDay?.items.length, shownOfEach);
  const before = only(await readDesk(db.contextOf(officer(dms), new Date(first.dueAt.getTime() - 3 * day))), "request");
  assert.deepEqual([before?.today, before?.week], [0, 2]);
});

test("tasks and what is written on an operation wait for those who take part", async () => {
  const { id } = await planOperation(at(customs), {
    name: "Cao điểm",
    purpose: "Kiểm tra kho",
    plan: "",
    startsOn: "2026-12-01",
    endsOn: "2026-12-05",
    members: [police],
    targets: [],
  });
  await addTask(at(customs), id, { title: "Chốt danh sách", doer: police, person: "", dueOn: "2020-01-02" });
  await writeMessage(at(customs), id, { body: "Tập trung 6 giờ", mentions: [], files: [] });
  const sections = await desk(police);
  assert.deepEqual(
    [only(sections, "task")?.items[0]?.id, only(sections, "task")?.late, only(sections, "unread")?.items[0]?.state],
    [id, 1, "operation"],
  );
  assert.equal(only(await desk(customs), "task"), null);
  assert.equal(only(await desk(customs), "unread"), null, "one's own words are read");
});

test("proposals to one's records and shares that end soon wait for the keeper alone", async () => {
  const id = await keep(customs, "Lô túi ở cảng");
  for (const [to, days] of [
    [police, 3],
    [dms, 30],
  ] as const) {
    const { keeping } = await getRecord(at(customs), id);
    const share = shareInput.parse({ audiences: [to], purpose: "Cùng xác minh", until: until(days) });
    await shareRecord(at(customs), id, keeping!.version, share);
  }
  await proposeCorrection(at(police), id, { field: "Số lượng", value: "642", unit: null, reason: "Đếm lại" });
  const sections = await desk(customs);
  assert.deepEqual([only(sections, "proposal")?.items[0]?.id, only(sections, "proposal")?.items[0]?.who], [id, police]);
  const ending = only(sections, "ending-share");
  assert.deepEqual([ending?.count, ending?.items[0]?.who, ending?.items[0]?.id], [1, police, id]);
  for (const agency of [police, dms])
    assert.deepEqual(
      kinds(await desk(agency)).filter((kind) => kind === "proposal" || kind === "ending-share"),
      [],
    );
});

test("notices, accesses, conflicts, failed runs, dead letters and alerts wait for their agency and for nobody else", async () => {
  const id = await keep(police, "Chủ tài khoản");
  await db.asSuperuser(`
    set search_path = app;
    insert into blind_notices (id, meeting_id, agency, kinds, own_record, shown_from, state)
      values ('bno_1', 'bme_1', 'mps.a05', '{phone}', '${id}', now() - interval '1 hour', 'open'),
        ('bno_2', 'bme_2', 'mps.a05', '{phone}', '${id}', now() + interval '1 hour', 'open');
    insert into blind_accesses (id, meeting_id, asker, owner, purpose, until, asked_by, asked_at, state) values
      ('bac_1', 'bme_1', 'customs.cuc', 'mps.a05', 'Xác minh chủ số', now() + interval '3 days', 'u', now(), 'open'),
      ('bac_2', 'bme_2', 'mps.a05', 'customs.cuc', 'Đã được xem', now() + interval '3 days', 'u', now(), 'granted');
    insert into connections (id, name, source, kind, direction, settings, cron, is_on, created_by, created_at, agency)
      values ('con_1', 'Sổ lái xe', 'so', 'postgresql', 'pull', '{}', '', true, 'u', now(), 'mps.a05');
    insert into connection_runs (id, connection_id, mapping_version, state, ordered_by, started_at, held_until, problem, agency) values
      ('cnr_0', 'con_1', 1, 'done', 'u', now() - interval '2 hours', now(), null, 'mps.a05'),
      ('cnr_1', 'con_1', 1, 'failed', 'u', now() - interval '1 hour', now(), 'down', 'mps.a05');
    insert into connection_conflicts (id, connection_id, record_id, row_key, theirs, run_id, opened_at, seen_at, state, agency)
      values ('ccf_1', 'con_1', '${id}', '1', '{}', 'cnr_0', now(), now(), 'open', 'mps.a05');
    insert into hubs (id, name, code, address, partner, is_on, failures, problem, asked_at, created_by, created_at, agency)
      values ('hub_1', 'Tỉnh bạn', 'tinh', 'https://b.example', 'mps.a05', true, 2, 'refused', now(), 'u', now(), 'mps.a05');
    insert into exchange_webhooks (id, name, url, secret, kinds, own, state, after_tx, after_id, next_at, made_by, made_at, agency)
      values ('whk_1', 'Máy chủ đơn vị', 'https://a.example', 's', '{}', false, 'active', '1', '', now(), 'u', now(), 'mps.a05');
    insert into webhook_messages (id, webhook, kind, records, through_tx, through_id, state, made_at, agency)
      values ('msg_1', 'whk_1', 'changes', '{}', '1', '', 'dead', now(), 'mps.a05');
    insert into saved_searches (id, name, query, alerts, after_tx, after_id, next_at, made_by, made_at, agency)
      values ('sea_1', 'Túi giả', '{}', 'daily', '1', '', now(), 'u', now(), 'mps.a05');
    insert into search_alerts (search, record_id, at, agency) values ('sea_1', '${id}', now(), 'mps.a05');`);
  const sections = await desk(police);
  const found = (
    ["notice", "access", "ending-access", "conflict", "failed-run", "failed-hub", "dead-letter", "alert"] as const
  ).map((kind) => [kind, only(sections, kind)?.count, only(sections, kind)?.items[0]?.id]);
  assert.deepEqual(found, [
    ["notice", 1, "bno_1"],
    ["access", 1, "bac_1"],
    ["ending-access", 1, "bac_2"],
    ["conflict", 1, "con_1"],
    ["failed-run", 1, "con_1"],
    ["failed-hub", 1, "hub_1"],
    ["dead-letter", 1, "whk_1"],
    ["alert", 1, "sea_1"],
  ]);
  const others = kinds([...(await desk(customs)), ...(await desk(dms))]);
  assert.deepEqual(
    found.map(([kind]) => kind).filter((kind) => others.some((one) => one === kind)),
    [],
  );
  const auditor = await readDesk(db.contextOf(officer(police, ["auditor"])));
  assert.deepEqual(
    kinds(auditor).filter((kind) => found.some(([one]) => one === kind)),
    ["alert"],
    "what one may not settle does not wait for one",
  );
});

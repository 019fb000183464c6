import assert from "node:assert/strict";
import test from "node:test";
import pg from "pg";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import { askFor, loadForRequests } from "../../../../test/support/requests.ts";
import { Problem } from "../../../kernel/problem.ts";
import {
  acknowledgeRequest,
  addTask,
  answerRequest,
  askExtension,
  countWaiting,
  decideExtension,
  editMessage,
  endOperation,
  leaveOperation,
  listOperations,
  listRequests,
  passRequest,
  planOperation,
  readOperation,
  readRequest,
  refuseRequest,
  setMembers,
  withdrawRequest,
  writeMessage,
} from "./index.ts";

const db = await testDatabase();
await loadForRequests(db);
const roles = ["officer", "approver"] as const;
const dms = db.contextOf(officer("moit.dms", roles));
const police = db.contextOf(officer("mps.a05", roles));
const customs = db.contextOf(officer("customs.cuc", roles));
const page = { limit: 200 };
const tables = [
  "exchange_requests",
  "exchange_answers",
  "exchange_messages",
  "exchange_attachments",
  "exchange_receipts",
  "joint_operations",
  "operation_targets",
  "operation_tasks",
];
const answer = { body: "x", links: [], files: [], isLast: true };
const message = { body: "x", mentions: [], files: [] };

const { id } = await askFor(dms, "mps.a05", { title: "Chuyện rất kín" });
await readRequest(police, id);
const said = await writeMessage(police, id, { ...message, body: "Kho ở Hoài Đức" });
await answerRequest(police, id, 1, { ...answer, isLast: false });
const operation = await planOperation(dms, {
  name: "Chiến dịch kín",
  purpose: "Kiểm tra kho",
  plan: "",
  startsOn: "2026-12-01",
  endsOn: "2026-12-03",
  members: ["mps.a05"],
  targets: [{ name: "Công ty Lá Non" }],
});
const task = await addTask(dms, operation.id, { title: "Chuẩn bị xe", doer: "mps.a05", person: "", dueOn: null });

async function told(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.then(
    () => assert.fail("it was let through"),
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof Problem, String(error));
  return { code: error.code, details: error.details };
}

test("a third agency is told the same of a request as of none, by every way there is", async () => {
  const ways: ((id: string) => Promise<unknown>)[] = [
    (of) => readRequest(customs, of),
    (of) => acknowledgeRequest(customs, of, 1),
    (of) => answerRequest(customs, of, 99, answer),
    (of) => refuseRequest(customs, of, 1, "x"),
    (of) => withdrawRequest(customs, of, 1, "x"),
    (of) => askExtension(customs, of, 1, { workingDays: 1, reason: "x" }),
    (of) => decideExtension(customs, of, 1, { granted: true, reason: "" }),
    (of) => passRequest(customs, of, 1, { to: "most", reason: "x" }),
    (of) => writeMessage(customs, of, message),
    (of) => editMessage(customs, of, said.id, "x"),
    (of) => readOperation(customs, of),
    (of) => endOperation(customs, of, 1, { state: "ended", outcome: "x" }),
    (of) => setMembers(customs, of, 1, ["customs.cuc"]),
    (of) => leaveOperation(customs, of, 1),
    (of) => addTask(customs, of, { title: "x", doer: "customs.cuc", person: "", dueOn: null }),
  ];
  for (const way of ways) {
    for (const hidden of [id, operation.id]) assert.deepEqual(await told(way(hidden)), await told(way("none")));
  }
});

test("lists, words and counts tell a third agency nothing", async () => {
  for (const filter of [{}, { q: "rat kin" }, { q: "hoai duc" }, { box: "in" as const }, { waiting: "us" as const }])
    assert.deepEqual((await listRequests(customs, filter, page)).items, []);
  assert.deepEqual(await countWaiting(customs), { forUs: 0, overdue: 0, forThem: 0, unread: 0 });
  assert.deepEqual((await listOperations(customs, {}, page)).items, []);
});

test("the rows themselves are hidden from a third agency, from parties, from the public and without a context", async () => {
  for (const table of tables) {
    const rows = await customs.read((tx) => tx.client.query(`select 1 from ${table}`));
    assert.equal(rows.rowCount, 0, table);
  }
  const bare = new pg.Client({ connectionString: db.urlOf("app") });
  await bare.connect();
  for (const table of tables) assert.equal((await bare.query(`select 1 from ${table}`)).rowCount, 0, table);
  await bare.end();
  for (const plane of ["public", "party", "origin"] as const) {
    const open = new pg.Client({ connectionString: db.urlOf(plane) });
    await open.connect();
    for (const table of tables)
      await assert.rejects(open.query(`select 1 from ${table}`), /permission denied/, `${plane} ${table}`);
    await open.end();
  }
  await assert.rejects(listRequests(db.contextOf(partyPerson("pty_one")), {}, page), { code: "forbidden" });
  const seen = await police.read((tx) => tx.client.query("select 1 from exchange_requests where id = $1", [id]));
  assert.equal(seen.rowCount, 1);
});

test("nobody writes behind the policies: not on a hidden thing, not in another's name, not to more readers", async () => {
  const now = "2026-11-09T02:00:00Z";
  const tries: [typeof dms, string, unknown[]][] = [
    [
      customs,
      `insert into exchange_messages (id, thread_id, body, mentions, author, author_name, written_at, agency, written_for, shared_with)
       values ('xms_p', $1, 'x', '{}', 'usr_customs.cuc', 'x', $2, 'customs.cuc', '{moit.dms}', '{moit.dms}')`,
      [id, now],
    ],
    [
      police,
      `insert into exchange_messages (id, thread_id, body, mentions, author, author_name, written_at, agency, written_for, shared_with)
       values ('xms_p', $1, 'x', '{}', 'usr_mps.a05', 'x', $2, 'mps.a05', '{customs.cuc}', '{customs.cuc}')`,
      [id, now],
    ],
    [
      police,
      `insert into exchange_messages (id, thread_id, body, mentions, author, author_name, written_at, agency, written_for, shared_with)
       values ('xms_p', $1, 'x', '{}', 'usr_moit.dms', 'x', $2, 'mps.a05', '{moit.dms}', '{moit.dms}')`,
      [id, now],
    ],
    [
      customs,
      `insert into exchange_answers (id, request_id, body, links, is_last, given_by, given_by_name, given_at, agency, shared_with)
       values ('xan_p', $1, 'x', '[]', true, 'x', 'x', $2, 'customs.cuc', '{moit.dms}')`,
      [id, now],
    ],
    [
      police,
      `insert into exchange_answers (id, request_id, body, links, is_last, given_by, given_by_name, given_at, agency, shared_with)
       values ('xan_p', $1, 'x', '[]', true, 'x', 'x', $2, 'mps.a05', '{moit.dms,customs.cuc}')`,
      [id, now],
    ],
    [
      customs,
      `insert into operation_tasks (id, operation_id, title, doer, person, state, result, added_by_name, changed_at, agency, shared_with)
       values ('xtk_p', $1, 'x', 'customs.cuc', '', 'to-do', '', 'x', $2, 'moit.dms', '{mps.a05}')`,
      [operation.id, now],
    ],
  ];
  for (const [who, sql, values] of tries)
    await assert.rejects(
      who.transaction((tx) => tx.client.query(sql, values)),
      /row-level security/,
      sql,
    );
});

test("who holds a request, who sees it and what was said are changed by no update", async () => {
  for (const sql of [
    "update exchange_requests set holder = 'customs.cuc'",
    "update exchange_requests set shared_with = '{customs.cuc}'",
    "update exchange_requests set agency = 'mps.a05'",
    "update exchange_answers set body = 'x'",
    "update exchange_messages set shared_with = '{customs.cuc}'",
    "update exchange_receipts set seen_at = now()",
    "update joint_operations set shared_with = '{customs.cuc}'",
    ...tables.filter((table) => table !== "operation_targets").map((table) => `delete from ${table}`),
  ])
    await assert.rejects(
      police.transaction((tx) => tx.client.query(sql)),
      /permission denied/,
      sql,
    );
});

/** The number that a function of the owner gives. */
const call = async (who: typeof dms, sql: string, values: unknown[]) =>
  (await who.transaction((tx) => tx.client.query(`select ${sql} as n`, values))).rows[0].n;

test("the owner's functions move nothing for who may not", async () => {
  for (const who of [dms, customs])
    assert.equal(await call(who, "sec.pass_exchange_request($1, 2, 'customs.cuc', now())", [id]), 0);
  assert.equal(await call(police, "sec.pass_exchange_request($1, 2, 'moit.dms', now())", [id]), 0);
  assert.equal(await call(customs, "sec.change_operation_members($1, 1, '{customs.cuc}')", [operation.id]), 0);
  assert.equal(await call(police, "sec.change_operation_members($1, 1, '{mps.a05,customs.cuc}')", [operation.id]), 0);
  await assert.rejects(
    police.transaction((tx) => tx.client.query("select sec.narrow_thread($1, '{customs.cuc}')", [id])),
    /permission denied/,
  );
});

test("an agency put out of an operation sees it no more, with tasks and targets; who comes in reads from then on", async () => {
  await writeMessage(dms, operation.id, { ...message, body: "Tập trung lúc 6 giờ" });
  await setMembers(dms, operation.id, 1, ["customs.cuc"]);
  assert.deepEqual(await told(readOperation(police, operation.id)), { code: "not-found", details: {} });
  for (const table of ["operation_targets", "operation_tasks", "exchange_messages"]) {
    const key = table === "exchange_messages" ? "thread_id" : "operation_id";
    const left = await police.read((tx) =>
      tx.client.query(`select 1 from ${table} where ${key} = $1 and agency <> 'mps.a05'`, [operation.id]),
    );
    assert.equal(left.rowCount, 0, table);
  }
  const seen = await readOperation(customs, operation.id);
  assert.deepEqual(
    [seen.tasks.map((one) => one.id), seen.targets.length, seen.thread.messages.length],
    [[task.id], 1, 0],
  );
  assert.equal(await leaveOperation(customs, operation.id, 2), null);
  assert.deepEqual((await readOperation(dms, operation.id)).members, []);
});

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { systemActor } from "../../../kernel/actor.ts";
import { problem } from "../../../kernel/problem.ts";
import { bothTexts, langs, text } from "../../../kernel/text/index.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import { loadReference } from "../../../registers/reference/index.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { openSite } from "../../../../test/support/site.ts";
import { changeCollector } from "../commands/change-collector.ts";
import { createCollector } from "../commands/create-collector.ts";
import { orderRun } from "../commands/order-run.ts";
import { runHere } from "../commands/run-here.ts";
import { switchCollector } from "../commands/switch-collector.ts";
import type { RunParts } from "../continue-run.ts";
import { continueRun } from "../continue-run.ts";
import { collectorFile, collectorsNow, countsOf } from "../queries.ts";
import { agenciesDue, startDue } from "../start-due.ts";
import { problemInWords } from "../words.ts";
import { refusalOfFile } from "./import-file.ts";
import { isPartner, isPrivateNetwork } from "./partners.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const chief = db.contextOf(officer("moit.dms", ["administrator"]));
await loadReference(house);
await loadAgencies(house);
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-feeds-"));
after(() => rm(dataDir, { recursive: true, force: true }));

const parts = (more: Partial<RunParts> = {}): RunParts => ({
  dataDir,
  contact: "soi@co-quan.example",
  partners: null,
  render: null,
  stop: () => false,
  onFault: (error) => assert.fail(error as Error),
  ...more,
});
const line = (id: number) =>
  JSON.stringify({ id: `f-${id}`, url: `https://cho-nguon.example/p/${id}`, title: `Nồi số ${id}` });
const reportOf = async (id: string) => {
  const { run } = await house.read((tx) => collectorFile(tx, id, house.now()));
  assert.ok(run);
  return { state: run.state, problem: run.problem, detail: run.problem_detail, ...countsOf(run) };
};

test("a feed is pulled with its secret, and not sent again while it has not changed", async () => {
  const keys: unknown[] = [];
  const site = await openSite((_, request, response) => {
    keys.push(request.headers["x-key"]);
    if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { etag: '"1"' }).end([1, 2, 3].map(line).join("\n"));
  });
  const settings = {
    url: site.address("doi-tac.example", "/tin.jsonl"),
    profile: "listings-jsonl",
    secret: { header: "X-Key", name: "doi-tac" },
  };
  const { id } = await createCollector(chief, {
    kind: "pull",
    name: "Đối tác",
    cron: "0 * * * *",
    level: "own",
    settings,
  });
  const pull = async () => {
    await continueRun(house, (await orderRun(chief, id)).id, parts({ limits: site.limits }));
    return reportOf(id);
  };
  assert.deepEqual([(await pull()).problem, keys], ["no-secret", []]);
  await mkdir(path.join(dataDir, "feed-secrets/moit.dms"), { recursive: true });
  await writeFile(path.join(dataDir, "feed-secrets/moit.dms/doi-tac"), "mat-khau\n");
  assert.deepEqual([(await pull()).new, keys], [3, ["mat-khau"]]);
  const again = await pull();
  assert.deepEqual([again.state, again.notModified, again.offers], ["done", 1, 0]);
  assert.deepEqual(await readdir(path.join(dataDir, "pulled")), []);
});

test("an agency's secret goes out for that agency alone, whoever names it", async () => {
  await mkdir(path.join(dataDir, "feed-secrets/moit.dms"), { recursive: true });
  await writeFile(path.join(dataDir, "feed-secrets/moit.dms/rieng"), "mat-khau\n");
  const site = await openSite((_, __, response) => void response.end(line(41)));
  const settings = {
    url: site.address("ke-la.example", "/tin.jsonl"),
    profile: "listings-jsonl",
    secret: { header: "X-Key", name: "rieng" },
  };
  const stranger = db.contextOf(officer("mps.a05", ["administrator"]));
  const { id } = await createCollector(stranger, { kind: "pull", name: "Lạ", cron: "", level: "own", settings });
  const { id: run } = await orderRun(stranger, id);
  const theirs = db.contextOf(systemActor("mps.a05"));
  await continueRun(theirs, run, parts({ limits: site.limits }));
  const ended = await theirs.read((tx) => collectorFile(tx, id, theirs.now()));
  assert.deepEqual([ended.run?.problem, ended.run?.problem_detail, site.asked], ["no-secret", "mps.a05/rieng", []]);
});

test("a feed of which nothing could be taken is asked for again whole, and so is one whose address or profile is another", async () => {
  const site = await openSite((_, request, response) => {
    if (request.headers["if-none-match"] !== undefined) return void response.writeHead(304).end();
    response.writeHead(200, { etag: '"1"' }).end(line(51));
  });
  const { limits } = site;
  const settings = { url: site.address("doi-mau.example", "/tin?tu={since}"), profile: "social-posts", secret: null };
  const input = { kind: "pull", name: "Nhầm mẫu", cron: "", level: "own", settings } as const;
  const { id } = await createCollector(chief, input);
  const pull = async () => {
    await continueRun(house, (await orderRun(chief, id)).id, parts({ limits }));
    return reportOf(id);
  };
  const change = async (to: Record<string, unknown>) => {
    const { row } = await chief.read((tx) => collectorFile(tx, id, chief.now()));
    await changeCollector(chief, id, row.version, { name: row.name, cron: "", settings: { ...settings, ...to } });
  };
  const begin = encodeURIComponent("1970-01-01T00:00:00.000Z");
  assert.equal((await pull()).problem, "nothing-read");
  assert.equal((await pull()).problem, "nothing-read", "its mark was not kept");
  await change({ profile: "listings-jsonl" });
  assert.deepEqual([(await pull()).new, site.asked.at(-1)], [1, `doi-mau.example/tin?tu=${begin}`]);
  assert.equal((await pull()).notModified, 1);
  await change({ profile: "listings-jsonl", url: site.address("doi-mau.example", "/khac?tu={since}") });
  const elsewhere = await pull();
  assert.deepEqual(
    [elsewhere.notModified, elsewhere.unchanged, site.asked.at(-1)],
    [0, 1, `doi-mau.example/khac?tu=${begin}`],
  );
});

test("a private network is asked only where the configuration names the partner, and this machine never", () => {
  assert.ok(isPartner("10.1.2.3:8443, feed.noi-bo.example", new URL("https://feed.noi-bo.example/x")));
  assert.ok(!isPartner("feed.noi-bo.example", new URL("https://feed.noi-bo.example:81/x")));
  assert.ok(!isPartner(null, new URL("https://feed.noi-bo.example/x")));
  assert.deepEqual(
    ["10.0.0.1", "192.168.1.1", "fd00::1", "127.0.0.1", "169.254.169.254", "::1", "8.8.8.8"].map(isPrivateNetwork),
    [true, true, true, false, false, false, false],
  );
});

test("a file is taken when two looks find it the same and nobody writes it, and put away with its report", async () => {
  const settings = { profile: "listings-jsonl" };
  const { id } = await createCollector(chief, {
    kind: "drop",
    name: "Tệp",
    cron: "*/5 * * * *",
    level: "own",
    settings,
  });
  await switchCollector(chief, id, true);
  const folder = path.join(dataDir, "drop", id);
  const due = () =>
    db.asSuperuser("update app.collectors set next_at = now() - interval '1 minute' where id = $1", [id]);
  const look = async () => {
    await due();
    return startDue(house, dataDir);
  };
  assert.equal(await look(), 0);
  const strange = "$(rm -rf) ; '\"\n\u202egoods.jsonl";
  await writeFile(path.join(folder, strange), [11, 12].map(line).join("\n"));
  await writeFile(path.join(folder, "hong.jsonl"), "không phải tin\n");
  const past = new Date(Date.now() - 60_000);
  for (const name of [strange, "hong.jsonl"]) await utimes(path.join(folder, name), past, past);
  await writeFile(path.join(folder, "dang-viet.jsonl.part"), line(13));
  await symlink("/etc/passwd", path.join(folder, "lien-ket.jsonl"));
  assert.equal(await look(), 0);
  const { rows } = await db.asSuperuser("select next_at from app.collectors where id = $1", [id]);
  const soon = (rows[0].next_at as Date).getTime() - Date.now();
  assert.ok(soon <= 60_000, "a file that waits for its second look is looked at a minute later, whatever the schedule");
  await writeFile(path.join(folder, "moi.jsonl"), line(14));
  assert.equal(await look(), 1);
  const run = (await db.asSuperuser("select id from app.collector_runs where state = 'running'")).rows[0].id as string;
  await continueRun(house, run, parts());
  const report = await reportOf(id);
  assert.deepEqual(
    [report.state, report.pages, report.new, report.refused],
    ["done", 1, 2, { "nothing-read": 1, "fresh-file": 1 }],
  );
  assert.match(
    problemInWords("vi", report.problem, report.detail) ?? "",
    /hong\.jsonl/,
    "a run that took others tells it too",
  );
  assert.deepEqual((await readdir(folder)).sort(), [
    "dang-viet.jsonl.part",
    "done",
    "failed",
    "lien-ket.jsonl",
    "moi.jsonl",
  ]);
  for (const [place, count] of [
    ["done", 2],
    ["failed", 1],
  ] as const) {
    const names = await readdir(path.join(folder, place));
    const told = names.filter((name) => name.endsWith(".report.json"));
    assert.equal(told.length, 1);
    const written = JSON.parse(await readFile(path.join(folder, place, told[0]!), "utf8")) as {
      report: { read: number };
    };
    assert.equal(written.report.read, count);
    assert.ok(
      names.every((name) => /^[\p{L}\p{N}._ -]+$/u.test(name)),
      names.join(),
    );
  }
});

test("run at once from the command line, a folder is looked into twice, and its report is told", async () => {
  const settings = { profile: "listings-jsonl" };
  const input = { kind: "drop", name: "Thư mục chạy ngay", cron: "*/5 * * * *", level: "own", settings } as const;
  const { id } = await createCollector(chief, input);
  const folder = path.join(dataDir, "drop", id);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "tin.jsonl"), [line(21), "hỏng"].join("\n"));
  const past = new Date(Date.now() - 60_000);
  await utimes(path.join(folder, "tin.jsonl"), past, past);
  const { chosen } = await chief.read((tx) => collectorsNow(tx, "Thư mục chạy ngay"));
  assert.deepEqual(
    chosen.map((one) => one.id),
    [id],
  );
  const report = await runHere(chosen[0]!, { person: chief, house, parts: parts() });
  assert.deepEqual(
    [report.state, report.pages, report.new, report.rejected, report.ordered_by],
    ["done", 1n, 1n, 1n, chief.actor.id],
  );
  const { chosen: on, names } = await chief.read((tx) => collectorsNow(tx, null));
  assert.ok(!on.some((one) => one.id === id), "all means those that are on");
  assert.ok(names.includes("Thư mục chạy ngay"));
});

test("of a file that was not taken it is said why, each kind in its own words in both languages", async () => {
  const tiki = "tiki-2023-products";
  for (const [name, profile, bytes, code, vi, en] of [
    [
      "la.csv",
      tiki,
      "ma,ten\n1,Áo\n",
      "foreign-file",
      /nguồn khác.*thiếu các cột id, name/,
      /another source.*lacks the columns id, name/,
    ],
    [
      "hong.jsonl.gz",
      "listings-jsonl",
      Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]),
      "nothing-read",
      /nén gzip hỏng/,
      /gzip is damaged/,
    ],
    [
      "hong.xlsx",
      "listings-csv",
      "PK\u0003\u0004 không phải",
      "nothing-read",
      /Excel không đọc được/,
      /workbook cannot be read/,
    ],
    [
      "chu.jsonl",
      "listings-jsonl",
      '{"id": hỏng\n',
      "nothing-read",
      /chu\.jsonl.*Không phải JSON/,
      /chu\.jsonl.*not JSON/,
    ],
    ["trong.jsonl", "listings-jsonl", "", "empty-file", /trong\.jsonl trống/, /trong\.jsonl is empty/],
  ] as const) {
    const input = {
      kind: "drop",
      name: `Tệp ${name}`,
      cron: "*/5 * * * *",
      level: "own",
      settings: { profile },
    } as const;
    const { id } = await createCollector(chief, input);
    const folder = path.join(dataDir, "drop", id);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, name), bytes);
    const past = new Date(Date.now() - 60_000);
    await utimes(path.join(folder, name), past, past);
    const { chosen } = await chief.read((tx) => collectorsNow(tx, id));
    const run = await runHere(chosen[0]!, { person: chief, house, parts: parts() });
    assert.deepEqual([run.state, run.problem], ["failed", code], name);
    assert.match(problemInWords("vi", run.problem, run.problem_detail) ?? "", vi);
    assert.match(problemInWords("en", run.problem, run.problem_detail) ?? "", en);
    assert.equal((await readdir(path.join(folder, "failed"))).length, 2);
  }
});

/** The code of a refusal, and what it is in words. */
function refusalTold(error: unknown) {
  const { code, detail } = refusalOfFile(error, "listings-csv");
  return [code, ...langs.map((lang) => problemInWords(lang, code, detail))];
}

test("a refusal of another kind is told as what it is, and what is no fault of the file is thrown on", () => {
  const [code, vi, en] = refusalTold(problem("invalid", bothTexts("files.empty")));
  assert.equal(code, "refused-file");
  assert.ok(
    vi?.includes(text("vi", "files.empty").replace(/\.$/, "")) &&
      en?.includes(text("en", "files.empty").replace(/\.$/, "")),
  );
  assert.match(refusalTold(problem("invalid"))[2] ?? "", /listings-csv was refused: The data is not right\./);
  assert.equal(refusalTold(problem("not-found"))[0], "no-profile");
  for (const error of [problem("conflict"), problem("unavailable"), new Error("disk")])
    assert.throws(() => refusalTold(error), error);
});

test("a run that another process is at work on is followed to its end and not ordered twice", async () => {
  const settings = { profile: "listings-jsonl" };
  const { id } = await createCollector(chief, {
    kind: "drop",
    name: "Đang chạy",
    cron: "*/5 * * * *",
    level: "own",
    settings,
  });
  const { id: run } = await orderRun(chief, id);
  await db.asSuperuser(
    "update app.collector_runs set holder = 'other', held_until = now() + interval '1 hour' where id = $1",
    [run],
  );
  const { chosen } = await chief.read((tx) => collectorsNow(tx, id));
  const ends: Promise<unknown>[] = [];
  const followed = await runHere(chosen[0]!, {
    person: chief,
    house,
    parts: parts(),
    onProgress: () =>
      void ends.push(
        db.asSuperuser("update app.collector_runs set state = 'done', ended_at = now() where id = $1", [run]),
      ),
  });
  await Promise.all(ends);
  assert.deepEqual([followed.id, followed.state], [run, "done"]);
});

test("the house goes through the agencies that stand and have something due, and through no others", async () => {
  const settings = { profile: "listings-jsonl" };
  const made = await createCollector(chief, {
    kind: "drop",
    name: "Đến hạn",
    cron: "0 3 * * *",
    level: "own",
    settings,
  });
  await switchCollector(chief, made.id, true);
  const asked = {
    contextOf: (agency: string | null) => db.contextOf(systemActor(agency ?? "")),
    now: () => new Date(),
  };
  const set = (sql: string) => db.asSuperuser(`update app.collectors set ${sql}`);
  await db.asSuperuser("update app.collector_runs set state = 'done' where state = 'running'");
  await set("next_at = now() + interval '1 day'");
  assert.deepEqual(await agenciesDue(asked), []);
  await set("next_at = now()");
  assert.deepEqual(await agenciesDue(asked), ["moit.dms"]);
  await set("next_at = now() + interval '1 day'");
  await db.asSuperuser(
    "update app.collector_runs set state = 'running', held_until = now() - interval '1 hour' where id = (select max(id) from app.collector_runs)",
  );
  assert.deepEqual(await agenciesDue(asked), ["moit.dms"], "a run that nobody is at work on");
  const thenEnded = { ...asked, now: () => new Date("2024-01-01") };
  await db.asSuperuser("update app.collector_runs set held_until = '2023-01-01'");
  assert.deepEqual(await agenciesDue(thenEnded), [], "the agency did not stand then");
});

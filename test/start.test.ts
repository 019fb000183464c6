import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { root } from "./support/house.ts";

const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-start-"));
await chmod(folder, 0o755);
const dataDir = path.join(folder, "data");
const running = new Set<ChildProcess>();
test.after(async () => {
  for (const child of running) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

type Run = { child: ChildProcess; words: () => string; ready: Promise<string>; ended: Promise<number | null> };

/** Runs the command line as a user does, from another folder; `ready` is the address it prints. */
function run(args: string[], env: Record<string, string> = {}): Run {
  const settings = { PATH: process.env["PATH"], DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent", ...env };
  const child = spawn(path.join(root, "chinhhang"), args, {
    cwd: "/",
    env: settings,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let words = "";
  const ended = new Promise<number | null>((resolve) =>
    child.once("close", (code) => (running.delete(child), resolve(code))),
  );
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        words += chunk.toString();
        const url = /Workbench\s+(http:\S+)\/workbench[\s\S]*stops everything/.exec(words)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${words}`)));
  });
  ready.catch(() => undefined);
  return { child, words: () => words, ready, ended };
}

const signIn = (url: string, secret: string, login = "admin") =>
  fetch(`${url}/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: secret }),
  });

/** Signs in and gives the cookie. */
async function cookieOf(url: string, secret: string, login?: string): Promise<string> {
  const answer = await signIn(url, secret, login);
  assert.equal(answer.status, 200);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

type Held = { stage: string; user: { id: string; agency: string; roles: string[] } | null };
const heldBy = async (url: string, cookie: string) =>
  (await (await fetch(`${url}/v1/session`, { headers: { cookie } })).json()) as Held;

let password = "";

test("the first start makes a database, an administrator and an address, and serves portal and API there", async () => {
  const start = run(["start"]);
  const url = await start.ready;
  password = /password\s+(\S+)/.exec(start.words())?.[1] ?? "";
  assert.ok(password.length > 15, start.words());
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  assert.equal((await fetch(`${url}/`)).status, 200);
  assert.equal((await signIn(url, password)).status, 200);

  const second = run(["start"]);
  assert.equal(await second.ended, 1);
  assert.match(second.words(), new RegExp(`running already \\(process \\d+\\): ${url}`));

  start.child.kill("SIGTERM");
  assert.equal(await start.ended, 0, start.words());
  await assert.rejects(fetch(`${url}/healthz`));
});

test("secrets are for their owner's eyes alone", async () => {
  for (const name of ["secrets.json", "postgres/superuser-password"])
    assert.equal((await stat(path.join(dataDir, name))).mode & 0o077, 0, name);
  assert.equal((await stat(path.join(dataDir, "postgres"))).mode & 0o077, 0);
});

test("the next start has kept every row, shows no password, and ends on Ctrl-C", async () => {
  const start = run(["start"]);
  const url = await start.ready;
  assert.doesNotMatch(start.words(), /password/);
  assert.equal((await signIn(url, password)).status, 200);
  start.child.kill("SIGINT");
  assert.equal(await start.ended, 0);
});

test("after a kill -9 the next start takes the database over and has kept every row", async () => {
  const killed = run(["start"]);
  await killed.ready;
  const { mark } = JSON.parse(await readFile(path.join(dataDir, "running.json"), "utf8")) as { mark: string };
  process.kill(Number(mark.split(" ")[0]), "SIGKILL");
  await killed.ended;
  const next = run(["start"]);
  assert.equal((await signIn(await next.ready, password)).status, 200);
  next.child.kill("SIGTERM");
  assert.equal(await next.ended, 0);
});

test("a command beside a running server works on the same database and does not stop it", async () => {
  const start = run(["start"]);
  const url = await start.ready;
  const jobs = run(["jobs"]);
  assert.equal(await jobs.ended, 0, jobs.words());
  assert.match(jobs.words(), /forget-repeats/);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  start.child.kill("SIGTERM");
  assert.equal(await start.ended, 0);
});

test("an account that the console moves is the other agency's at once, and signed out; an offer that stands is taken by it", async () => {
  const start = run(["start"]);
  const url = await start.ready;
  const told = async (...args: string[]) => {
    const one = run(["user", ...args]);
    return { code: await one.ended, words: one.words() };
  };
  const move = (from: string, to: string) => told("move", "Nguyen.Hai", "--from", from, "--to", to);
  const made = await told("create", "nguyen.hai", "--name", "Nguyễn Hải");
  const secret = /Password \(shown once\): (\S+)/.exec(made.words)?.[1] ?? assert.fail(made.words);
  const before = await cookieOf(url, secret, "nguyen.hai");
  const { user } = await heldBy(url, before);
  assert.equal(user?.agency, "moit.dms");

  const mistyped = await move("moit.dms", "customs");
  assert.deepEqual([mistyped.code, /customs\.cuc/.test(mistyped.words)], [2, true], mistyped.words);
  const elsewhere = await move("tax.cuc", "customs.cuc");
  assert.deepEqual([elsewhere.code, elsewhere.words], [1, "chinhhang: there is no Nguyen.Hai in the agency tax.cuc\n"]);
  assert.equal((await heldBy(url, before)).user?.agency, "moit.dms", "what was refused changed nothing");

  const admin = await cookieOf(url, password);
  const offers = (method: "GET" | "POST", body?: unknown) =>
    fetch(`${url}/v1/account-moves`, {
      method,
      headers: { cookie: admin, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  assert.equal((await offers("POST", { user: user.id, to: "customs.cuc" })).status, 201);
  const moved = await move("moit.dms", "customs.cuc");
  assert.deepEqual([moved.code, /Nguyen\.Hai is in customs\.cuc now/.test(moved.words)], [0, true], moved.words);
  assert.deepEqual(await (await offers("GET")).json(), { items: [] });
  assert.equal((await heldBy(url, before)).stage, "none");
  const after = (await heldBy(url, await cookieOf(url, secret, "nguyen.hai"))).user;
  assert.deepEqual([after?.id, after?.agency], [user.id, "customs.cuc"]);
  assert.equal((await move("moit.dms", "customs.cuc")).code, 1, "it is there no more");
  assert.equal((await move("customs.cuc", "tax.cuc")).code, 0, "without an offer before");
  start.child.kill("SIGTERM");
  assert.equal(await start.ended, 0);
});

test("several servers answer on one port, hold a caller to one limit, tell the figures of all, and end together", async () => {
  const start = run(["start"], { SERVERS: "2", RATE_PER_MINUTE: "30" });
  const url = await start.ready;
  const statuses: number[] = [];
  let figures = "";
  const hasBoth = () => ["1", "2"].every((server) => figures.includes(`status="200",server="${server}"`));
  for (let asked = 0; asked < 25 || (asked < 500 && !hasBoth()); asked++) {
    const connection = { headers: { connection: "close" } }; // the system chooses a server for each
    statuses.push((await fetch(`${url}/v1/platforms`, connection)).status);
    figures = await (await fetch(`${url}/metrics`, connection)).text();
  }
  while (statuses.length < 40) statuses.push((await fetch(`${url}/v1/platforms`)).status);
  assert.ok(hasBoth(), figures);
  assert.deepEqual(
    statuses,
    statuses.map((_, at) => (at < 30 ? 200 : 429)),
  );
  assert.match(figures, /chinhhang_process_cpu_seconds_total\{server="house"\}/);
  assert.doesNotMatch(figures, /chinhhang_process_\w+\{server="\d"\}/);
  const headings = figures.split("\n").filter((line) => line.startsWith("# TYPE"));
  assert.equal(new Set(headings).size, headings.length);
  start.child.kill("SIGTERM");
  assert.equal(await start.ended, 0, start.words());
  await assert.rejects(fetch(`${url}/healthz`));
});

test("what is wrong is said in one line, and the exit code tells a wrong call from a failure", async () => {
  const cases: [string[], Record<string, string>, number, RegExp][] = [
    [["start"], { PORT: "many" }, 1, /^chinhhang: PORT=many is not right/],
    [
      ["start"],
      { PORT: "many", LANG: "vi_VN.UTF-8" },
      1,
      /^chinhhang: PORT=many chưa đúng: phải là số. Dùng để làm gì: /,
    ],
    [["import", "/no/such/file", "--source", "listings-csv"], {}, 1, /^chinhhang: there is no file \/no\/such\/file/],
    [["import", "/etc/hostname", "--source", "nope"], {}, 1, /^chinhhang: there is no mapping nope/],
    [["no-such-command"], {}, 2, /unknown command/],
    [["user", "create", "x", "--name", "X"], {}, 2, /^chinhhang: login/],
  ];
  for (const [args, env, code, words] of cases) {
    const wrong = run(args, env);
    assert.equal(await wrong.ended, code, `${args.join(" ")}: ${wrong.words()}`);
    assert.match(wrong.words(), words);
  }
});

test("an import of which every line is rejected is a failure, and one of which some are is none", async () => {
  const head = "id;url;title;seller_id;price\n";
  const good = "1;https://cho-mau.example/1;Ấm siêu tốc;s1;250000\n";
  for (const [name, lines, code, told] of [
    ["hong.csv", ";;;;\n;;;;\n", 1, /chinhhang: not a line was taken.*listings-csv.*run it again/],
    ["lan.csv", `${good};;;;\n`, 0, /new +1\n/],
  ] as const) {
    const file = path.join(folder, name);
    await writeFile(file, head + lines);
    const one = run(["import", file, "--source", "listings-csv"]);
    assert.equal(await one.ended, code, one.words());
    assert.match(one.words(), told);
    assert.match(one.words(), /rejected +[12]\n/);
  }
});

test("the help names every command", async () => {
  const help = run(["--help"]);
  assert.equal(await help.ended, 0);
  for (const command of [
    "start",
    "worker",
    "migrate",
    "import",
    "profiles",
    "backup",
    "restore",
    "user",
    "key",
    "jobs",
  ])
    assert.match(help.words(), new RegExp(`^  ${command}\\b`, "m"));
});

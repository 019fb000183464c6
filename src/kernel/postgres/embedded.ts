import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, openSync } from "node:fs";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { availableParallelism, totalmem } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Account } from "./account.ts";
import { databaseAccount, reachableBy } from "./account.ts";
import { packagedBinaries, prepareBinaries } from "./binaries.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

export type EmbeddedPostgres = {
  /** Superuser address, loopback only; the database in it is `postgres`. */
  adminUrl: string;
  /** True where a server that an earlier process left behind was taken over. */
  adopted: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder for cluster, password and log; made where absent. */
  folder: string;
  /** Only for throw-away clusters of tests: trades crash safety for speed. */
  throwAway?: boolean;
  onStep?: (step: "unpack" | "create" | "start") => void;
};

/** Starts the PostgreSQL that the project's own packages bring: loopback only, scram with a generated password. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await databaseAccount();
  const folder = path.resolve(options.folder);
  if (!(await reachableBy(account, path.dirname(folder))))
    throw problem("unavailable", bothTexts("starting.data-dir-unreachable", { account: account?.name ?? "", folder }));
  await ownFolder(folder, account);
  const home = await prepareBinaries(
    packagedBinaries(),
    (at) => reachableBy(account, at),
    path.join(folder, "binaries"),
  );
  const cluster = path.join(folder, "cluster");
  const password = await clusterPassword(path.join(folder, "superuser-password"), account);
  const server = { home, cluster, account, password, throwAway: options.throwAway ?? false };

  if (!existsSync(path.join(cluster, "PG_VERSION"))) {
    options.onStep?.("create");
    await rm(cluster, { recursive: true, force: true }); // what an interrupted initdb left
    await initdb(server, folder);
  }
  options.onStep?.("start");
  const adopted = await runningServer(cluster, password);
  if (adopted !== null) return { adminUrl: adopted.url, adopted: true, stop: () => stopServer(adopted.pid) };
  return launch(server, folder);
}

type Server = { home: string; cluster: string; account: Account; password: string; throwAway: boolean };

async function ownFolder(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(folder, account.uid, account.gid);
}

async function clusterPassword(file: string, account: Account): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== null && known.length > 20) return known.trim();
  const made = randomBytes(24).toString("base64url");
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  if (account !== null) await chown(file, account.uid, account.gid);
  return made;
}

function as(account: Account): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  // cwd "/": the account may not enter the folder we stand in
  return {
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    cwd: "/",
    env: { PATH: process.env["PATH"], TZ: "UTC", LC_ALL: "C" },
  };
}

async function initdb(server: Server, folder: string): Promise<void> {
  // With any other locale lower('Đ') is wrong or trigrams drop every Vietnamese letter.
  const locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = [
    "-D",
    server.cluster,
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${path.join(folder, "superuser-password")}`,
    ...locale,
  ];
  if (server.throwAway) args.push("--no-sync");
  const child = spawn(path.join(server.home, "bin", "initdb"), args, {
    ...as(server.account),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw problem("unavailable", bothTexts("starting.database-not-created", { why: words.trim() }));
}

async function launch(server: Server, folder: string): Promise<EmbeddedPostgres> {
  const port = await freePort();
  const url = adminUrl(server.password, port);
  const log = path.join(folder, "postgres.log");
  // A lock file of a server that is just going away is retried for 10 seconds.
  for (let attempt = 0; ; attempt++) {
    const child = spawn(
      path.join(server.home, "bin", "postgres"),
      ["-D", server.cluster, ...serverSettings(port, server.throwAway)],
      {
        ...as(server.account),
        stdio: ["ignore", openSync(log, "a", 0o600), openSync(log, "a", 0o600)],
        detached: true, // Ctrl-C reaches us alone; we end the database after our own work is done
      },
    );
    const gone = new Promise<"gone">((resolve) =>
      child.once("error", () => resolve("gone")).once("exit", () => resolve("gone")),
    );
    if ((await Promise.race([answers(url), gone])) === "up") {
      child.unref();
      return { adminUrl: url, adopted: false, stop: () => stopServer(child.pid as number) };
    }
    if (attempt >= 20) throw problem("unavailable", bothTexts("starting.database-not-started", { log }));
    await sleep(500);
  }
}

function serverSettings(port: number, throwAway: boolean): string[] {
  const buffers = Math.min(1024, Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20)));
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200, // room for eight servers beside the queues and a worker
    shared_buffers: `${throwAway ? 128 : buffers}MB`,
    max_wal_size: "4GB",
    work_mem: "16MB",
    maintenance_work_mem: "256MB",
    effective_io_concurrency: 16,
    max_worker_processes: availableParallelism() + 2,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_error_statement: "panic", // statements carry personal data
    log_error_verbosity: "terse",
  };
  if (throwAway) Object.assign(settings, { fsync: "off", synchronous_commit: "off", full_page_writes: "off" });
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function adminUrl(password: string, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

async function answers(url: string): Promise<"up" | "silent"> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.query("select 1");
      return "up";
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return "silent";
}

/** A server that runs on this cluster already, left by a process that was killed: its lock file names pid and port. */
async function runningServer(cluster: string, password: string): Promise<{ pid: number; url: string } | null> {
  const lock = (await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lock[0]), Number(lock[3])];
  if (!pid || !port || !isAlive(pid)) return null;
  const url = adminUrl(password, port);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const folder = (await client.query("show data_directory")).rows[0].data_directory as string;
    return folder === cluster ? { pid, url } : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written, the next start needs no recovery. */
async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 50) await sleep(50);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The account that PostgreSQL runs under: null is the one we are; root gets a system account, since PostgreSQL refuses root. */
export type Account = { name: string; uid: number; gid: number } | null;

const systemName = "chinhhang";

export async function databaseAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const known = (await lookUp(systemName)) ?? (await create());
  if (known === null)
    throw new Error(
      "PostgreSQL refuses to run as root, and no system account could be made: start as an ordinary user, or set DATABASE_URL.",
    );
  return known;
}

async function create(): Promise<Account> {
  await run("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", systemName]).catch(
    () => undefined,
  );
  return (await lookUp(systemName)) ?? lookUp("nobody");
}

async function lookUp(name: string): Promise<Account> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  const fields = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .find((line) => line[0] === name);
  return fields ? { name, uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

/** Whether an account can walk down to a folder and read it; an absent folder is judged by its nearest parent. */
export async function reachableBy(account: Account, folder: string): Promise<boolean> {
  if (account === null) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const info = await stat(at).catch(() => null);
    if (info !== null && !mayEnter(account, info)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayEnter(account: { uid: number; gid: number }, info: { uid: number; gid: number; mode: number }): boolean {
  if (info.uid === account.uid) return (info.mode & 0o100) !== 0;
  if (info.gid === account.gid) return (info.mode & 0o010) !== 0;
  return (info.mode & 0o001) !== 0;
}

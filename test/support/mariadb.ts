import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createConnection } from "mysql2/promise";

/** A MariaDB of one test file, with what an administrator there may ask; null where the machine has none (MARIADBD_PATH, or `mariadbd` on the PATH). */
export type Mariadb = { port: number; ask(sql: string): Promise<void> };

export async function startMariadb(): Promise<Mariadb | null> {
  const binary = findBinary();
  if (binary === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-mariadb-"));
  const data = path.join(folder, "data");
  const user = `--user=${userInfo().username}`;
  const made = spawnSync("mariadb-install-db", [
    "--no-defaults",
    user,
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ]);
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${String(made.stderr)}`);
  const port = await freePort();
  const server = spawn(
    binary,
    [
      "--no-defaults",
      user,
      `--datadir=${data}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      `--socket=${path.join(folder, "s")}`,
      "--innodb-buffer-pool-size=16M",
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  after(async () => {
    server.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  const ask = async (sql: string) => {
    const connection = await createConnection({ host: "127.0.0.1", port, user: "root", multipleStatements: true });
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  };
  for (let tries = 0; tries < 600; tries++) {
    if (
      await ask("select 1").then(
        () => true,
        () => false,
      )
    )
      return { port, ask };
    await pause(50);
  }
  throw new Error("mariadbd does not answer");
}

function findBinary(): string | null {
  const named = process.env["MARIADBD_PATH"];
  const places = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin"].map((folder) =>
    path.join(folder, "mariadbd"),
  );
  return [named ?? "", ...places].find((file) => file !== "" && existsSync(file)) ?? null;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { planeUrls } from "../../src/kernel/db/roles.ts";
import type { TestDatabase } from "./database.ts";
import { testPasswords } from "./cluster.ts";
import type { MortalHouseTask } from "./mortal-house-process.ts";

/** `n` numbers its key, `folder` holds what it writes, and it runs the jobs of these names. */
type Parts = { db: TestDatabase; n: number; folder: string; jobs: readonly string[] };

/** A house whose process may end at any moment and begin again at the same address. */
export class MortalHouse {
  readonly #parts: Parts;
  #child: ChildProcess | null = null;
  #port = 0;
  constructor(parts: Parts) {
    this.#parts = parts;
  }
  /** Where it listens, from the first start to the last. */
  async port(): Promise<number> {
    if (this.#port !== 0) return this.#port;
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    this.#port = (probe.address() as AddressInfo).port;
    probe.close();
    return this.#port;
  }
  /** The number of its process; null where none runs. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }
  async start(partners: string): Promise<void> {
    const { db, n, folder, jobs } = this.#parts;
    const urls = planeUrls(db.adminUrl, db.name, testPasswords);
    const task: MortalHouseTask = { urls, dataDir: folder, port: await this.port(), partners, jobs, n };
    const file = path.join(import.meta.dirname, "mortal-house-process.ts");
    // A house starts many times: the second time it finds its modules compiled.
    const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, "compiled") };
    const child = spawn(process.execPath, [file, JSON.stringify(task)], { stdio: ["ignore", "pipe", "inherit"], env });
    this.#child = child;
    const lines = createInterface({ input: child.stdout });
    for await (const _ of lines) return;
    throw new Error("a house did not start");
  }
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
}

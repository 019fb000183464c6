import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { Fault } from "../faults.ts";
import { fault, faultCodes } from "../faults.ts";
import { readJson } from "../read-answer.ts";
import type { CallLimits, Heard, Way } from "./model.ts";
import { networkWall } from "./network-wall.ts";

const runner = fileURLToPath(new URL("runner.ts", import.meta.url));
const project = fileURLToPath(new URL("../../../../../package.json", import.meta.url));
/** Starting it is the house's cost, and is not counted to the technology. */
const startMs = 10_000;
/** What Node itself takes before any technology is there: 45 MB, with room for its own garbage. */
const emptyMb = 96;
const lookMs = 20;

/**
 * A technology in a process of its own: without files, network, environment, threads, children or code made of texts, at the lowest
 * priority, with a bounded heap, and with an end after each call's time. What does not hold its bounds is killed, and nothing of it believed.
 */
export function processWay(code: string, limits: CallLimits): Way {
  let running: Running | null = null;
  return {
    async ready() {
      if (running !== null) return null;
      const started = start(limits);
      const opened = await started.say("open", code, startMs);
      if (!("fault" in opened)) running = started;
      else await started.kill();
      return "fault" in opened ? opened.fault : null;
    },
    async ask(call, question) {
      if (running === null) return { fault: fault("crashed", "it does not run") };
      const heard = await running.say(call, question, limits.msPerCall);
      if ("fault" in heard && deadly.has(heard.fault.code)) {
        await running.kill();
        running = null;
      }
      return heard;
    },
    async close() {
      await running?.kill();
      running = null;
    },
  };
}

const deadly = new Set<Fault["code"]>(["timeout", "crashed", "memory", "flood", "not-a-module", "not-json"]);

type Running = { say(call: string, text: string, ms: number): Promise<Heard>; kill(): Promise<void> };

function start(limits: CallLimits): Running {
  const child = spawnRunner(limits);
  const ended = new Promise<Fault>((resolve) => {
    child.once("error", (error) => resolve(fault("crashed", error.message)));
    child.once("exit", (status, signal) =>
      // V8 aborts where the heap is full.
      resolve(
        signal === "SIGABRT" || status === 134 ? fault("memory", "heap") : fault("crashed", signal ?? String(status)),
      ),
    );
  });
  child.stdin?.on("error", () => undefined); // it ended while it was being told; its end is what counts
  let pieces: Buffer[] = [];
  let bytes = 0;
  let take: ((heard: Heard) => void) | null = null;
  const most = limits.outputKb * 1024 + 1024;
  child.stdout?.on("data", (piece: Buffer) => {
    // What comes while nobody asked is an answer too late, or more than was asked for.
    if (take === null) return void child.kill("SIGKILL");
    const at = piece.indexOf(10);
    bytes += at === -1 ? piece.length : at;
    if (bytes > most || (at !== -1 && at < piece.length - 1)) return take({ fault: fault("flood", `${bytes} bytes`) });
    pieces.push(at === -1 ? piece : piece.subarray(0, at));
    if (at !== -1) take(answerIn(Buffer.concat(pieces).toString(), bytes));
  });
  return {
    async say(call, text, ms) {
      const { promise, resolve } = Promise.withResolvers<Heard>();
      pieces = [];
      bytes = 0;
      take = resolve;
      const clock = setTimeout(() => resolve({ fault: fault("timeout", `${ms} ms`) }), ms);
      const watch = setInterval(() => {
        const used = residentMb(child.pid);
        if (used > emptyMb + limits.memoryMb) resolve({ fault: fault("memory", `${used} MB`) });
      }, lookMs);
      child.stdin?.write(`${JSON.stringify({ call, text })}\n`);
      const heard = await Promise.race([promise, ended.then((why): Heard => ({ fault: why }))]);
      clearTimeout(clock);
      clearInterval(watch);
      take = null;
      return heard;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function spawnRunner({ memoryMb }: CallLimits): ChildProcess {
  const node = [
    "--permission",
    `--allow-fs-read=${runner}`,
    `--allow-fs-read=${project}`,
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${memoryMb}`,
    "--max-semi-space-size=4",
    runner,
  ];
  const [command = process.execPath, ...args] = [...networkWall(), process.execPath, ...node];
  const child = spawn(command, args, { env: {}, cwd: tmpdir(), stdio: ["pipe", "pipe", "ignore"] });
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already; its exit tells.
  }
  return child;
}

/** What the runner said: a fault that it saw itself, or the technology's answer. */
function answerIn(line: string, bytes: number): Heard {
  const read = readJson(line);
  if ("fault" in read) return read;
  const said = read.value as { answer?: unknown; fault?: unknown; detail?: unknown } | null;
  if (typeof said !== "object" || said === null) return { fault: fault("not-json") };
  if ("answer" in said) return { value: said.answer, bytes };
  const code = faultCodes.find((known) => known === said.fault) ?? "schema";
  return { fault: fault(code, typeof said.detail === "string" ? said.detail : "") };
}

/** Megabytes in memory, where the system tells (Linux); buffers lie outside of the heap that V8 bounds. */
function residentMb(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]);
    return Number.isFinite(pages) ? Math.round(pages / 256) : 0;
  } catch {
    return 0;
  }
}

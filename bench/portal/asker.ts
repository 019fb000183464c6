import { connect } from "node:net";
import type { Socket } from "node:net";
import { latenciesAtRate, rounded } from "../harness.ts";
import { question } from "./questions.ts";

/** What one round measured: the milliseconds of each answer from the time it was due, and the asker's own CPU time. */
export type Round = { samples: number[]; cpuSeconds: number };

/** Which requests a round sends; `from` keeps the questions of one round out of the next. */
export type RoundOf = { port: number; what: "empty" | "check"; rate: number; total: number; from: number };

type Waiting = { resolve(page: Buffer): void; reject(error: Error): void };
const headEnd = Buffer.from("\r\n\r\n");
const lengthLine = /\r\ncontent-length: (\d+)\r\n/i;

/** As many as a proxy would hold open; who finds none free waits, and the wait counts. */
const mostConnections = 128;

/** Asks over plain sockets that stay open: server and database share their cores with the asker, and an HTTP client costs as much as an answer. */
export async function askAll({ port, what, rate, total, from }: RoundOf): Promise<Round> {
  const idle: Connection[] = [];
  const open: Connection[] = [];
  const queue: ((free: Connection) => void)[] = [];
  const free = async (): Promise<Connection> => {
    const found = idle.pop();
    if (found !== undefined) return found;
    if (open.length === mostConnections) return new Promise((resolve) => void queue.push(resolve));
    const made = new Connection(port);
    open.push(made);
    return made;
  };
  const answerTo = async (request: string): Promise<Buffer> => {
    const connection = await free();
    const page = await connection.ask(request);
    const next = queue.shift();
    if (next === undefined) idle.push(connection);
    else next(connection);
    return page;
  };
  const before = process.cpuUsage();
  const samples = await latenciesAtRate(rate, total, async (n) => {
    if (what === "empty") return void (await answerTo(emptyRequest));
    const { typed, known } = question(n + from);
    const page = await answerTo(questionRequest(typed));
    if (page.includes("verdict tone-bad") !== known) throw new Error(`wrong answer to ${typed}: ${page.toString()}`);
  });
  const { user, system } = process.cpuUsage(before);
  for (const connection of open) connection.end();
  return { samples: samples.map((sample) => rounded(sample, 5)), cpuSeconds: (user + system) / 1e6 };
}

const emptyRequest = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

function questionRequest(typed: string): string {
  const body = new URLSearchParams({ q: typed }).toString();
  return `POST /kiem-tra HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** One connection that carries one request at a time. */
class Connection {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #missing = Number.POSITIVE_INFINITY;
  #waiting: Waiting | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (part) => this.#take(part as Buffer));
    this.#socket.on("error", (error) => this.#waiting?.reject(error));
    this.#socket.on("close", () => this.#waiting?.reject(new Error("the server closed the connection")));
  }

  ask(request: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    if (this.#missing === Number.POSITIVE_INFINITY) {
      const all = Buffer.concat(this.#parts);
      const head = all.indexOf(headEnd);
      if (head < 0) return;
      const length = lengthLine.exec(all.toString("latin1", 0, head + 2))?.[1];
      if (!all.toString("latin1", 0, 12).endsWith(" 200") || length === undefined)
        return this.#waiting?.reject(new Error(`not an answer of known length with status 200: ${all.toString()}`));
      this.#missing = head + headEnd.length + Number(length) - all.length;
    } else this.#missing -= part.length;
    if (this.#missing > 0) return;
    const page = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#missing = Number.POSITIVE_INFINITY;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(page);
  }
}

if (import.meta.main) {
  const of = JSON.parse(process.argv[2] ?? "") as RoundOf;
  console.log(JSON.stringify(await askAll(of)));
}

import { connect } from "node:net";
import type { Socket } from "node:net";
import { latenciesAtRate, rounded } from "../harness.ts";
import { question } from "./codes.ts";

export type RoundOf = { port: number; what: "codes" | "empty"; rate: number; total: number; from: number };
export type Round = { samples: number[]; cpuSeconds: number };

type Answer = { status: number; head: string; body: string };
const headEnd = Buffer.from("\r\n\r\n");
const mostConnections = 128;

/** Asks at a steady rate over sockets that stay open, and holds each answer to what its question must get. */
export async function askAll({ port, what, rate, total, from }: RoundOf): Promise<Round> {
  const open: Connection[] = [];
  const idle: Connection[] = [];
  const queue: ((free: Connection) => void)[] = [];
  // Opened when first needed: the server closes one that stays silent.
  const free = async (): Promise<Connection> => {
    const found = idle.pop();
    if (found !== undefined) return found;
    if (open.length === mostConnections) return new Promise((resolve) => void queue.push(resolve));
    const made = new Connection(port);
    open.push(made);
    return made;
  };
  const before = process.cpuUsage();
  const samples = await latenciesAtRate(rate, total, async (n) => {
    const connection = await free();
    const { path, headers, status, begins } = what === "empty" ? empty : question(from + n);
    const answer = await connection.ask(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`);
    const next = queue.shift();
    if (next === undefined) idle.push(connection);
    else next(connection);
    const told = answer.status === 307 ? (/\r\nlocation: (\S+)/i.exec(answer.head)?.[1] ?? "") : answer.body;
    if (answer.status !== status || !told.startsWith(begins)) throw new Error(`${path}: ${answer.status} ${told}`);
  });
  const { user, system } = process.cpuUsage(before);
  for (const connection of open) connection.end();
  return { samples: samples.map((sample) => rounded(sample, 5)), cpuSeconds: (user + system) / 1e6 };
}

const empty = { path: "/healthz", headers: "", status: 200, begins: "" };

/** One connection that carries one request at a time. */
class Connection {
  readonly #socket: Socket;
  #held: Buffer = Buffer.alloc(0);
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (part) => this.#take(part as Buffer));
    this.#socket.on("error", (error) => this.#waiting?.reject(error));
    this.#socket.on("close", () => this.#waiting?.reject(new Error("the server closed the connection")));
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#held = this.#held.length === 0 ? part : Buffer.concat([this.#held, part]);
    const end = this.#held.indexOf(headEnd);
    if (end < 0) return;
    const head = this.#held.toString("latin1", 0, end + 2);
    const body = this.#held.subarray(end + headEnd.length);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined && !/\r\ntransfer-encoding: chunked/i.test(head)) return this.#answer(head, "");
    const whole = length === undefined ? body.includes("0\r\n\r\n") : body.length >= Number(length);
    if (whole) this.#answer(head, body.toString());
  }

  #answer(head: string, body: string): void {
    this.#held = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }
}

if (import.meta.main) console.log(JSON.stringify(await askAll(JSON.parse(process.argv[2] ?? "") as RoundOf)));

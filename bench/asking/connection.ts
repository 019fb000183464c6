import { connect } from "node:net";
import type { Socket } from "node:net";

export type Answer = { status: number; head: string; body: string };

const headEnd = Buffer.from("\r\n\r\n");
const lengthLine = /\r\ncontent-length: (\d+)/i;
const chunkedLine = /\r\ntransfer-encoding: chunked/i;

/** One connection that stays open and carries one request at a time: an HTTP client costs as much as an answer. */
export class Connection {
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
    const length = lengthLine.exec(head)?.[1];
    if (length === undefined && !chunkedLine.test(head)) return this.#answer(head, "");
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

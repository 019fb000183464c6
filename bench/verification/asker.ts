import { randomInt } from "node:crypto";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { alphabet } from "../../src/engines/codes/index.ts";
import type { Batch } from "./country.ts";
import { batchesFor, codeOf } from "./country.ts";

export type RoundOf = {
  port: number;
  serials: number;
  what: "codes" | "invented";
  /** A second; null: as fast as `connections` allow. */
  rate: number | null;
  seconds: number;
  connections: number;
};
export type Round = {
  answered: number;
  seconds: number;
  samples: number[];
  verdicts: Record<string, number>;
  cpuSeconds: number;
};

const headEnd = Buffer.from("\r\n\r\n");
const most = 100_000;

/** A request as it goes over the wire. One in ten carries the right PIN, one in twenty a wrong one. */
function requests({ what, serials }: RoundOf, count: number): Buffer[] {
  const batches = batchesFor(serials);
  const places: number[] = [];
  let codes = 0;
  for (const { size } of batches) places.push((codes += size));
  return Array.from({ length: count }, (_, n) => {
    if (what === "invented") {
      const serial = Array.from({ length: 17 }, () => alphabet[randomInt(32)]).join("");
      return written({
        scan: `https://kiem.example/01/${(batches[randomInt(batches.length)] as Batch).gtin}/21/${serial}`,
      });
    }
    const at = randomInt(codes);
    const found = placeAbove(places, at);
    const batch = batches[found] as Batch;
    const { scan, pin } = codeOf(batch, at - (places[found] as number) + batch.size);
    const given = n % 10 === 0 ? { pin } : n % 20 === 1 ? { pin: "AAAAAAAA" } : {};
    return written({ scan, province: "01", channel: "web", device: `device ${n}`, ...given });
  });
}

/** The first place that is above a number, by halves. */
function placeAbove(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function written(body: object): Buffer {
  const json = JSON.stringify(body);
  return Buffer.from(
    `POST /v1/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
  );
}

/** Asks over plain sockets that stay open, at a rate (latency counts from when a request was due) or as fast as answers come. */
async function askAll(round: RoundOf): Promise<Round> {
  const total = round.rate === null ? most : Math.min(most, round.rate * round.seconds);
  const pool = requests(round, total);
  const samples: number[] = [];
  const verdicts: Record<string, number> = {};
  const idle: Connection[] = [];
  const due: number[] = [];
  let [sent, answered, next] = [0, 0, 0];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const endsAt = began + round.seconds * 1000;
  const send = (connection: Connection, dueAt: number) => {
    sent++;
    connection.ask(pool[next++ % pool.length] as Buffer, dueAt);
  };
  const onAnswer = (connection: Connection, dueAt: number, verdict: string) => {
    answered++;
    samples.push(performance.now() - dueAt);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    const waiting = due.shift();
    if (waiting !== undefined) send(connection, waiting);
    else if (round.rate === null && performance.now() < endsAt) send(connection, performance.now());
    else idle.push(connection);
  };
  const connections = Array.from({ length: round.connections }, () => new Connection(round.port, onAnswer));
  await Promise.all(connections.map((connection) => connection.open));
  if (round.rate === null) for (const connection of connections) send(connection, performance.now());
  else {
    idle.push(...connections);
    const rate = round.rate;
    for (let asked = 0; asked < total;) {
      const now = performance.now();
      for (; asked < total && began + (asked * 1000) / rate <= now; asked++) {
        const dueAt = began + (asked * 1000) / rate;
        const free = idle.pop();
        if (free === undefined) due.push(dueAt);
        else send(free, dueAt);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
  const isOver = () => answered === sent && due.length === 0 && performance.now() >= endsAt;
  while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 5));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of connections) connection.end();
  return {
    answered,
    seconds,
    samples: samples.map((one) => Number(one.toFixed(2))),
    verdicts,
    cpuSeconds: (user + system) / 1e6,
  };
}

/** One connection that carries one request at a time. */
class Connection {
  readonly open: Promise<void>;
  readonly #socket: Socket;
  readonly #onAnswer: (connection: Connection, dueAt: number, verdict: string) => void;
  #parts: Buffer | null = null;
  #dueAt = 0;

  constructor(port: number, onAnswer: (connection: Connection, dueAt: number, verdict: string) => void) {
    this.#onAnswer = onAnswer;
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.open = new Promise((resolve) => this.#socket.once("connect", () => resolve()));
    this.#socket.on("data", (part) => this.#take(part as Buffer));
  }

  ask(request: Buffer, dueAt: number): void {
    this.#dueAt = dueAt;
    this.#socket.write(request);
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    const all = this.#parts === null ? part : Buffer.concat([this.#parts, part]);
    const head = all.indexOf(headEnd);
    const length = head < 0 ? undefined : /content-length: (\d+)/i.exec(all.toString("latin1", 0, head))?.[1];
    if (head < 0 || length === undefined || all.length < head + headEnd.length + Number(length)) {
      this.#parts = all;
      return;
    }
    this.#parts = null;
    const status = all.toString("latin1", 9, 12);
    const verdict = /"verdict":"(\w+)"/.exec(all.toString("latin1", head, head + 80))?.[1];
    this.#onAnswer(this, this.#dueAt, status === "200" && verdict !== undefined ? verdict : `status ${status}`);
  }
}

if (import.meta.main) process.stdout.write(JSON.stringify(await askAll(JSON.parse(process.argv[2] ?? "") as RoundOf)));

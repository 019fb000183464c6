import { question as askPortal } from "../portal/questions.ts";
import { question as askResolver } from "../resolver/codes.ts";
import { latenciesAtRate, rounded } from "../harness.ts";
import type { Answer } from "./connection.ts";
import { Connection } from "./connection.ts";

/** A request as it goes over the wire, and whether an answer to it is right. */
export type Question = { request: string; isRight(answer: Answer): boolean };

/** Which questions a round asks; `from` keeps those of one round out of the next. */
export type RoundOf = { port: number; what: keyof typeof questions; rate: number; total: number; from: number };

/** What one round measured: the milliseconds of each answer from the time it was due, and the asker's own CPU time. */
export type Round = { samples: number[]; cpuSeconds: number };

/** As many as a proxy would hold open; who finds none free waits, and the wait counts. */
const mostConnections = 128;

const empty: Question = {
  request: "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
  isRight: ({ status }) => status === 200,
};
const questions = { empty: () => empty, portal: askPortal, resolver: askResolver };

/** Asks at a steady rate, and holds each answer to what its question must get. */
async function askAll({ port, what, rate, total, from }: RoundOf): Promise<Round> {
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
    const { request, isRight } = questions[what](from + n);
    const answer = await connection.ask(request);
    const next = queue.shift();
    if (next === undefined) idle.push(connection);
    else next(connection);
    if (!isRight(answer)) throw new Error(`wrong answer to ${request}: ${answer.head}${answer.body}`);
  });
  const { user, system } = process.cpuUsage(before);
  for (const connection of open) connection.end();
  return { samples: samples.map((sample) => rounded(sample, 5)), cpuSeconds: (user + system) / 1e6 };
}

console.log(JSON.stringify(await askAll(JSON.parse(process.argv[2] ?? "") as RoundOf)));

import { once } from "node:events";
import type { Socket } from "node:net";
import { createServer } from "node:net";
import type { Duplex } from "node:stream";
import { after } from "node:test";
import type { Certificate } from "./certificate.ts";
import { encrypted } from "./encryption.ts";
import type { Message } from "./packets.ts";
import { kinds, messageReader, packetOf, packetRoom } from "./packets.ts";
import type { Question, SignIn } from "./questions.ts";
import { readQuestion, readSignIn, wantsEncryption } from "./questions.ts";
import {
  changeOfBytes,
  changes,
  changeToken,
  doneToken,
  doneTypes,
  errorToken,
  infoToken,
  returnToken,
  signedInToken,
} from "./tokens.ts";
import { collation } from "./values.ts";

/** The tokens of an answer, as they are made. */
export type Answer = Iterable<Buffer> | AsyncIterable<Buffer>;
/** A fault that the server tells by its number. */
export class TdsFault extends Error {
  readonly number: number;
  constructor(number: number, text: string) {
    super(text);
    this.number = number;
  }
}
/** What an answer throws to hang up where it stands. */
export class HungUp extends Error {}

/** One client's session. What it answers to a question is rows or nothing: the server writes the end of the answer itself. */
export type TdsSession = { answer(question: Question): Answer; close(): void };
export type TdsParts = {
  user: string;
  password: string;
  database: string;
  /** Offers encryption, and demands it. */
  certificate?: Certificate;
  /** Tokens after the sign-in is taken. */
  greeting?: Buffer[];
  session(): TdsSession;
};
export type TdsServer = {
  port: number;
  signIns: SignIn[];
  /** How often a client asked to stop. */
  cancels(): number;
};

/**
 * A stand-in for a SQL Server, on this machine only and for tests: it speaks TDS 7.4 as published by Microsoft, signs in one user, hands each
 * question to the test's own session, and knows no SQL. What it proves is the driver and our use of it, never Microsoft's server.
 */
export async function startTds(parts: TdsParts): Promise<TdsServer> {
  const told: TdsServer & { stopped: number } = {
    port: 0,
    signIns: [],
    stopped: 0,
    cancels: () => told.stopped,
  };
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    serve(socket, parts, told);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  told.port = (server.address() as { port: number }).port;
  after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return told;
}

function serve(socket: Socket, parts: TdsParts, told: TdsServer & { stopped: number }): void {
  const session = parts.session();
  socket.on("close", () => session.close());
  let stream: Duplex = socket;
  let stop = Promise.withResolvers<void>();
  let isBusy = false;
  const send = (...tokens: Buffer[]) => answerAll(stream, tokens, null);
  const hear = async ({ kind, data }: Message): Promise<void> => {
    if (kind === kinds.prelogin) {
      const encryption = parts.certificate === undefined ? 2 : wantsEncryption(data) ? 1 : 3;
      socket.write(packetOf(kinds.answer, firstAnswer(encryption), true));
      if (encryption !== 1) return;
      socket.off("data", read);
      stream = encrypted(socket, parts.certificate as Certificate);
      stream
        .on("error", () => {})
        .on(
          "data",
          messageReader((message) => void hear(message)),
        );
    } else if (kind === kinds.login) {
      const signIn = readSignIn(data);
      told.signIns.push(signIn);
      await send(...greetingTo(signIn, parts));
    } else if (kind === kinds.attention) {
      told.stopped++;
      stop.resolve();
      // Where an answer is under way, its end comes first.
      if (isBusy) await once(socket, "answered");
      await send(doneToken(doneTypes.batch, null, { isCancelled: true }));
    } else {
      const question = readQuestion({ kind, data });
      stop = Promise.withResolvers<void>();
      isBusy = true;
      await answerAll(stream, answerTo(session, question), stop.promise);
      isBusy = false;
      socket.emit("answered");
    }
  };
  const read = messageReader((message) => void hear(message));
  socket.on("data", read);
}

/** The server's side of the first message: its version, and whether it encrypts. */
function firstAnswer(encryption: number): Buffer {
  const fields = Buffer.from([0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff]);
  return Buffer.concat([fields, Buffer.from([16, 0, 0, 0, 0, 0]), Buffer.from([encryption])]);
}

function greetingTo({ user, password, database }: SignIn, parts: TdsParts): Buffer[] {
  const isTaken = user === parts.user && password === parts.password;
  if (!isTaken || database !== parts.database) {
    const fault = isTaken ? errorToken(4060, "Cannot open database") : errorToken(18456, `Login failed for '${user}'.`);
    return [fault, doneToken(doneTypes.batch, null, { isError: true })];
  }
  return [
    changeToken(changes.database, "master", database),
    infoToken(5701, `Changed database context to '${database}'.`),
    changeOfBytes(changes.collation, Buffer.alloc(0), collation),
    signedInToken(),
    changeToken(changes.packetSize, "4096", "4096"),
    ...(parts.greeting ?? []),
    doneToken(doneTypes.batch, null),
  ];
}

const transaction = Buffer.from("0100000000000000", "hex");

async function* answerTo(session: TdsSession, question: Question): AsyncGenerator<Buffer> {
  const isCall = question.kind === "call";
  try {
    yield* session.answer(question);
  } catch (error) {
    if (!(error instanceof TdsFault)) throw error;
    yield errorToken(error.number, error.message);
    yield doneToken(isCall ? doneTypes.procedure : doneTypes.batch, null, { isError: true });
    return;
  }
  if (question.kind === "begin") yield changeOfBytes(changes.begun, Buffer.alloc(0), transaction);
  if (question.kind === "commit") yield changeOfBytes(changes.committed, transaction, Buffer.alloc(0));
  if (question.kind === "rollback") yield changeOfBytes(changes.rolledBack, transaction, Buffer.alloc(0));
  if (isCall) yield returnToken();
  yield doneToken(isCall ? doneTypes.procedure : doneTypes.batch, null);
}

/** Writes an answer packet by packet as it is made, no faster than it is read, until it ends, breaks or is to stop. */
async function answerAll(stream: Duplex, tokens: Answer, stop: Promise<void> | null): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  const write = async (data: Buffer, isLast: boolean) => {
    if (!stream.write(packetOf(kinds.answer, data, isLast)) && !stream.destroyed) await roomIn(stream);
  };
  const stopped = stop?.then(() => ({ done: true, value: undefined }) as const);
  const iterator = Symbol.asyncIterator in tokens ? tokens[Symbol.asyncIterator]() : tokens[Symbol.iterator]();
  try {
    while (!stream.destroyed) {
      const next = await (stopped === undefined ? iterator.next() : Promise.race([iterator.next(), stopped]));
      if (next.done) break;
      rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
      while (rest.length > packetRoom) {
        await write(rest.subarray(0, packetRoom), false);
        rest = rest.subarray(packetRoom);
      }
    }
  } catch (error) {
    if (!(error instanceof HungUp)) throw error;
    await write(rest, false);
    stream.end();
    return;
  }
  if (!stream.destroyed) await write(rest, true);
}

/** Until what was written is on its way, or nobody reads any more. */
function roomIn(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off("drain", go).off("close", go);
      resolve();
    };
    stream.on("drain", go).on("close", go);
  });
}

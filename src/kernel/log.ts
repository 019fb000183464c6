import { isMainThread } from "node:worker_threads";
import pino from "pino";

export type Log = pino.Logger;

/**
 * JSON lines on standard error, or into a file. What could say who asked what (bodies, queries, addresses, cookies) is never
 * handed in. Lines gather for a fifth of a second at most and go out beside the work: a write for each request, to a pipe that
 * somebody reads slowly, would stop the whole house. What has gathered is written at exit; only a kill loses it. A write is of whole lines, and of
 * no more than a pipe takes in one piece (4,096 bytes: PIPE_BUF), so that the lines of several threads do not run into each other.
 */
export function createLog(level: string, file: string | 2 = 2): Log {
  const destination = pino.destination({
    dest: file,
    sync: false,
    minLength: 3072,
    maxWrite: 4096,
    periodicFlush: 200,
  });
  if (!isMainThread) process.once("exit", () => destination.flushSync()); // pino does so in the main thread alone
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["password", "token", "authorization", "cookie"],
    },
    destination,
  );
}

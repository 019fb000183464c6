import pino from "pino";

export type Log = pino.Logger;

/**
 * JSON lines on standard error, or into a file. What could say who asked what (bodies, queries, addresses, cookies) is never
 * handed in. Lines gather for a fifth of a second at most and go out beside the work: a write for each request, to a pipe that
 * somebody reads slowly, would stop the whole house. What has gathered is written at exit; only a kill loses it.
 */
export function createLog(level: string, file: string | 2 = 2): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["password", "token", "authorization", "cookie"],
    },
    pino.destination({ dest: file, sync: false, minLength: 4096, periodicFlush: 200 }),
  );
}

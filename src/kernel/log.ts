import pino from "pino";

export type Log = pino.Logger;

/** JSON lines on standard error. What could say who asked what (bodies, queries, addresses, cookies) is never handed in. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["password", "token", "authorization", "cookie"],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

import type { Answered } from "../../kernel/http/app.ts";
import type { Log } from "../../kernel/log.ts";

/** So many refusals of a second have a log line each. */
const singly = 20;
const secondMs = 1000;

type Gathered = { method: string; route: string; status: number; count: number; ms: number; mostMs: number };

/**
 * Log lines of refusals (codes that nobody issued, callers beyond their limit): each has its own until a second has twenty; the others of that second
 * share one, which says how many they were and how long they took, on average and at most. Who floods us fills no disk, and the lines add up to what
 * was answered; only the counts of a last second end with the process.
 */
export function refusalLines(log: Log): (answered: Answered) => void {
  const gathered = new Map<string, Gathered>();
  let written = 0;
  let timer: NodeJS.Timeout | null = null;
  const tell = () => {
    timer = null;
    written = 0;
    for (const { ms, ...one } of gathered.values())
      log.info({ ...one, ms: Math.round((ms / one.count) * 10) / 10 }, "refusals that share a line");
    gathered.clear();
  };
  return (answered) => {
    timer ??= setTimeout(tell, secondMs).unref();
    if (written < singly) {
      written++;
      log.info(answered);
      return;
    }
    const { method, route, status, ms } = answered;
    const name = `${method} ${route} ${status}`;
    const known = gathered.get(name);
    if (known === undefined) {
      gathered.set(name, { method, route, status, count: 1, ms, mostMs: ms });
      return;
    }
    known.count++;
    known.ms += ms;
    if (ms > known.mostMs) known.mostMs = ms;
  };
}

import assert from "node:assert/strict";
import test from "node:test";
import pino from "pino";
import { refusalLines } from "./refusal-lines.ts";

type Line = { requestId?: string; route: string; status: number; count?: number; ms: number; mostMs?: number };

function written() {
  const lines: Line[] = [];
  const log = pino(
    { level: "info", base: null },
    { write: (line: string) => void lines.push(JSON.parse(line) as Line) },
  );
  return { lines, log };
}
const answer = (n: number, status: number, ms: number) => ({
  requestId: `req_${n}`,
  method: "POST",
  route: "/v1/verify",
  status,
  ms,
});

test("refusals beyond twenty in a second share a line, and the lines add up to what was answered", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { lines, log } = written();
  const refused = refusalLines(log);
  for (let n = 0; n < 120; n++) refused(answer(n, n % 5 === 0 ? 429 : 200, n === 119 ? 80 : 2));
  assert.equal(lines.length, 20);
  assert.ok(lines.every(({ requestId }) => requestId?.startsWith("req_")));
  t.mock.timers.tick(1000);
  const shared = lines.slice(20).map(({ status, count, ms, mostMs }) => ({ status, count, ms, mostMs }));
  assert.deepEqual(
    shared.toSorted((a, b) => a.status - b.status),
    [
      { status: 200, count: 80, ms: 3, mostMs: 80 },
      { status: 429, count: 20, ms: 2, mostMs: 2 },
    ],
  );
});

test("few refusals have a line each, second after second, and a second without any has none", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { lines, log } = written();
  const refused = refusalLines(log);
  for (let second = 0; second < 3; second++) {
    for (let n = 0; n < 15; n++) refused(answer(n, 200, 1));
    t.mock.timers.tick(1000);
  }
  t.mock.timers.tick(5000);
  assert.equal(lines.length, 45);
  assert.ok(lines.every(({ count }) => count === undefined));
});

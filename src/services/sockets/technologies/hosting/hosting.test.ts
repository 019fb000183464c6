import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import test from "node:test";
import {
  baitDetector,
  manifestOf,
  openSupplier,
  sendJson,
  toThisMachine,
} from "../../../../../test/support/technologies.ts";
import type { Fault, Outcome } from "../faults.ts";
import type { Answers } from "../contract.ts";
import type { Technology } from "./open-technology.ts";
import { openTechnology } from "./open-technology.ts";
import { networkWall } from "./network-wall.ts";

const items = [
  { id: "lst_a", title: "Giá mồi 1k", description: null, price: 1000 },
  { id: "lst_b", title: "Áo thun", description: "x", price: 99_000 },
];
const manifest = manifestOf() as ReturnType<typeof manifestOf> & { kind: "detector" };
const finding = {
  id: "lst_a",
  concern: "promotion",
  weight: 3,
  field: "title",
  start: 0,
  end: 3,
  reason: { vi: "a", en: "a" },
};
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? "fine" : outcome.fault.code);
/** For those that never end; whoever must answer in time here would be a test of how busy the machine is. */
const quick = { ...manifest, limits: { ...manifest.limits, msPerCall: 400 } };
const boundsFor = (told: readonly Fault["code"][]) => (told.includes("timeout") ? quick : manifest);

/** Asks what it can answer, again where a busy machine gave it no time. */
async function askedAnew(technology: Technology<"detector">): Promise<string> {
  let got = "timeout";
  for (let n = 0; n < 50 && got === "timeout"; n++) got = codeOf(await technology.ask({ items: items.slice(1) }));
  return got;
}

/** What a detector does wrong, as a file and as a server, and what it is called. */
const wrongs: [
  what: string,
  file: string,
  server: (response: ServerResponse) => unknown,
  told: readonly Fault["code"][],
][] = [
  ["never ends", "for (;;);", () => undefined, ["timeout"]],
  ["waits for what never comes", "return new Promise(() => {})", () => undefined, ["no-answer", "timeout"]],
  [
    "drips",
    "for (;;) await null",
    (r) => {
      r.writeHead(200, { "content-type": "application/json" });
      const i = setInterval(() => r.write(" "), 20);
      r.on("close", () => clearInterval(i));
    },
    ["timeout"],
  ],
  ["throws", "throw new Error('no')", (r) => r.writeHead(500).end("{}"), ["threw", "http-status"]],
  [
    "throws what bites when it is looked at",
    "throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })",
    (r) => r.destroy(),
    ["threw", "unreachable"],
  ],
  [
    "answers nothing",
    "return undefined",
    (r) => r.writeHead(200, { "content-type": "application/json" }).end(""),
    ["schema", "not-json"],
  ],
  ["answers no JSON", "return 12n", (r) => sendJson(r, "no json"), ["threw", "not-json"]],
  ["answers another form", "return { findings: 'none' }", (r) => sendJson(r, { findings: "none" }), ["schema"]],
  [
    "adds a field",
    `return { findings: [], verdict: "guilty" }`,
    (r) => sendJson(r, { findings: [], verdict: "guilty" }),
    ["schema"],
  ],
  [
    "names a listing that it was not asked about",
    `return { findings: [${JSON.stringify({ ...finding, id: "lst_z" })}] }`,
    (r) => sendJson(r, { findings: [{ ...finding, id: "lst_z" }] }),
    ["wrong-ids"],
  ],
  [
    "points outside of the text",
    `return { findings: [${JSON.stringify({ ...finding, end: 999 })}] }`,
    (r) => sendJson(r, { findings: [{ ...finding, end: 999 }] }),
    ["outside-text"],
  ],
  [
    "points at a field that it was not given",
    `return { findings: [${JSON.stringify({ ...finding, field: "brand" })}] }`,
    (r) => sendJson(r, { findings: [{ ...finding, field: "brand" }] }),
    ["outside-text"],
  ],
  [
    "weighs NaN",
    `return { findings: [{ ...${JSON.stringify(finding)}, weight: NaN }] }`,
    (r) => sendJson(r, `{"findings":[${JSON.stringify(finding).replace('"weight":3', '"weight":NaN')}]}`),
    ["schema", "not-json"],
  ],
  [
    "weighs without end",
    `return { findings: [{ ...${JSON.stringify(finding)}, weight: Infinity }] }`,
    (r) => sendJson(r, `{"findings":[${JSON.stringify(finding).replace('"weight":3', '"weight":1e999')}]}`),
    ["schema"],
  ],
  [
    "weighs a thousand",
    `return { findings: [{ ...${JSON.stringify(finding)}, weight: 1000 }] }`,
    (r) => sendJson(r, { findings: [{ ...finding, weight: 1000 }] }),
    ["schema"],
  ],
  [
    "says the same twice",
    `return { findings: [${JSON.stringify(finding)}, ${JSON.stringify(finding)}] }`,
    (r) => sendJson(r, { findings: [finding, finding] }),
    ["repeats"],
  ],
  [
    "names a prototype",
    `return JSON.parse('{"findings":[],"__proto__":{"ok":true}}')`,
    (r) => sendJson(r, `{"findings":[],"__proto__":{"ok":true}}`),
    ["schema"],
  ],
  [
    "floods findings",
    `return { findings: Array.from({ length: 30 }, (_, n) => ({ ...${JSON.stringify(finding)}, start: n % 5, end: 6 + n % 4, concern: n % 2 ? "label" : "promotion" })) }`,
    (r) =>
      sendJson(r, {
        findings: Array.from({ length: 30 }, (_, n) => ({
          ...finding,
          start: n % 5,
          end: 6 + (n % 4),
          concern: n % 2 ? "label" : "promotion",
        })),
      }),
    ["too-many"],
  ],
  [
    "floods bytes",
    `return { findings: "x".repeat(3e6) }`,
    (r) => sendJson(r, { findings: "x".repeat(3e6) }),
    ["flood"],
  ],
  [
    "nests deep",
    `let a = []; for (let n = 0; n < 3e4; n++) a = [a]; return { findings: a }`,
    (r) => sendJson(r, `{"findings":${"[".repeat(25_000)}${"]".repeat(25_000)}}`),
    ["threw", "schema", "not-json"],
  ],
];

for (const [what, file, server, told] of wrongs) {
  test(`a detector that ${what} is told so in its process, and the next call is asked anew`, async (t) => {
    const code = `let n = 0; export async function detect(q) { if (q.items.length === 1) return { findings: [] }; ${file} }`;
    const technology = openTechnology(boundsFor(told), { code });
    t.after(() => technology.close());
    const got = codeOf(await technology.ask({ items }));
    assert.ok(told.includes(got as Fault["code"]), got);
    assert.equal(await askedAnew(technology), "fine");
  });
  test(`a detector that ${what} is told so over HTTP, and the next call is asked anew`, async (t) => {
    const supplier = await openSupplier(t, (body, response) => {
      if ((JSON.parse(body) as { items: unknown[] }).items.length === 1) sendJson(response, { findings: [] });
      else server(response);
    });
    const technology = openTechnology(boundsFor(told), {
      http: { url: supplier.url, key: "k", limits: toThisMachine(supplier.port) },
    });
    const got = codeOf(await technology.ask({ items }));
    assert.ok(told.includes(got as Fault["code"]), got);
    assert.equal(await askedAnew(technology), "fine");
  });
}

test("an honest detector answers on both ways alike, and the supplier is shown its key and no more than was asked", async (t) => {
  const inside = openTechnology(manifest, { code: baitDetector });
  t.after(() => inside.close());
  const found = await inside.ask({ items });
  assert.ok(found.ok, codeOf(found));
  assert.deepEqual(
    found.answer.findings.map(({ id, start, end }) => [id, start, end]),
    [["lst_a", 4, 7]],
  );
  const supplier = await openSupplier(t, (_, response) => sendJson(response, found.answer));
  const outside = openTechnology(manifest, {
    http: { url: `${supplier.url}/v1/`, key: "secret", limits: toThisMachine(supplier.port) },
  });
  const told = await outside.ask({ items });
  assert.deepEqual(told.ok && told.answer, found.answer);
  assert.deepEqual(supplier.asked, [
    { path: "/v1/detect", key: "Bearer secret", body: JSON.stringify({ schema: 1, items }) },
  ]);
});

test("a technology on this machine or in a private network is not asked without leave", async (t) => {
  const supplier = await openSupplier(t, (_, response) => sendJson(response, { findings: [] }));
  for (const url of [supplier.url, "http://169.254.169.254/latest", "http://10.0.0.1", "file:///etc/passwd"]) {
    const outcome = await openTechnology(manifest, { http: { url, key: "secret" } }).ask({ items });
    assert.equal(codeOf(outcome), "unreachable", url);
  }
  assert.deepEqual(supplier.asked, []);
});

test("a supplier that sends us on is not followed, so that its key goes nowhere else", async (t) => {
  const other = await openSupplier(t, (_, response) => sendJson(response, { findings: [] }));
  const first = await openSupplier(t, (_, response) =>
    response.writeHead(307, { location: `${other.url}/detect` }).end(),
  );
  const limits = { ports: [first.port, other.port], allowAddress: () => true };
  assert.equal(
    codeOf(await openTechnology(manifest, { http: { url: first.url, key: "k", limits } }).ask({ items })),
    "unreachable",
  );
  assert.deepEqual(other.asked, []);
});

const tries: [what: string, code: string][] = [
  ["the process", "return typeof process + typeof require + typeof Buffer + typeof setTimeout + typeof module"],
  [
    "the network",
    "return typeof fetch + typeof WebSocket + typeof XMLHttpRequest + typeof EventSource + typeof navigator",
  ],
  ["a module", "try { await import('node:fs'); return 'got' } catch { return 'undefined' }"],
  ["code made of texts", "try { return Function('return 1')() } catch { return 'undefined' }"],
  [
    "code made through what it is given",
    "try { return q.constructor.constructor('return process')() } catch { return 'undefined' }",
  ],
  [
    "frames of who calls it",
    "try { Error.prepareStackTrace = (_, s) => s.map((f) => typeof f.getFunction() + typeof f.getThis()).join(); const got = new Error().stack; return got.includes('function') || got.includes('object') ? got : 'undefined' } finally { Error.prepareStackTrace = undefined }",
  ],
  [
    "web assembly made of bytes",
    "try { new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0])); return 'got' } catch { return 'undefined' }",
  ],
  [
    "the other side through a promise",
    "let seen = 'undefined'; return { then(resolve) { try { seen = resolve.constructor('return typeof process')() } catch {} resolve(seen) } }",
  ],
];
for (const [what, code] of tries) {
  test(`a technology in a process does not reach ${what}`, async (t) => {
    const wrapped = `export async function detect(q) { const got = await (async () => { ${code} })(); if (!/^(undefined)+$/.test(String(got))) throw new Error("got " + got); return { findings: [] } }`;
    const technology = openTechnology(manifest, { code: wrapped });
    t.after(() => technology.close());
    const outcome = await technology.ask({ items });
    assert.ok(outcome.ok, outcome.ok ? "" : JSON.stringify(outcome.fault));
  });
}

test("memory beyond the bound ends it, in the heap and in buffers outside of it", async (t) => {
  const roomy = { ...manifest, limits: { ...manifest.limits, memoryMb: 16 } };
  for (const eat of [
    "const a = []; for (;;) a.push(new Array(1000).fill(n++ + 0.5))",
    "const a = []; for (;;) a.push(new Uint8Array(4e6).fill(1))",
  ]) {
    const technology = openTechnology(roomy, { code: `let n = 0; export function detect() { ${eat} }` });
    t.after(() => technology.close());
    assert.equal(codeOf(await technology.ask({ items })), "memory");
  }
});

test("a file that is no module, imports something, or lacks the function is told so", async (t) => {
  const cases: [string, string][] = [
    ["this is no code", "not-a-module"],
    ["import fs from 'node:fs'; export const detect = () => ({ findings: [] })", "not-a-module"],
    ["throw 1; export const detect = 1", "not-a-module"],
    ["export const find = () => ({ findings: [] })", "no-function"],
  ];
  for (const [code, told] of cases) {
    const technology = openTechnology(manifest, { code });
    t.after(() => technology.close());
    assert.equal(codeOf(await technology.ask({ items })), told, code);
  }
});

test("one that keeps a bad surprise for the next call does not spoil that of another technology", async (t) => {
  const bad = openTechnology(quick, {
    code: "Object.prototype.findings = 1; JSON.stringify = () => 'x'; export const detect = () => ({ findings: [] })",
  });
  const good = openTechnology(manifest, { code: baitDetector });
  t.after(() => Promise.all([bad.close(), good.close()]));
  await bad.ask({ items });
  const outcome = await good.ask({ items });
  assert.equal(outcome.ok && outcome.answer.findings.length, 1);
  assert.equal(({} as Record<string, unknown>)["findings"], undefined);
});

test("calls come no faster than the manifest says, and one at a time", async (t) => {
  const waited: number[] = [];
  let clock = 0;
  let asking = 0;
  const supplier = await openSupplier(t, (_, response) => {
    asking++;
    assert.equal(asking, 1, "one at a time");
    clock += 120;
    setImmediate(() => {
      asking--;
      sendJson(response, { findings: [] });
    });
  });
  const slow = { ...manifest, limits: { ...manifest.limits, callsPerSecond: 2 } };
  const technology = openTechnology(
    slow,
    { http: { url: supplier.url, key: null, limits: toThisMachine(supplier.port) } },
    {
      now: () => clock,
      pause: async (ms) => {
        waited.push(ms);
        clock += ms;
      },
    },
  );
  const outcomes: Outcome<Answers["detector"]>[] = await Promise.all([1, 2, 3].map(() => technology.ask({ items })));
  assert.ok(outcomes.every(({ ok }) => ok));
  assert.deepEqual(waited, [380, 380]);
});

test("where the system has a wall for the network, it is in front of the technology", () => {
  assert.ok(networkWall().length === 0 || networkWall()[0] === "unshare");
});

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test from "node:test";
import type { TestContext } from "node:test";
import { marketPages, openMarket, seenTemplates } from "../../../test/support/shop-market/market.ts";
import { text } from "../../kernel/text/index.ts";
import { openCollector } from "./collector.ts";
import { decodeHtml } from "./decode-html.ts";
import { hostPace } from "./host-pace.ts";
import { refusalCodes } from "./model.ts";

/** A clock that only moves when someone sleeps. */
function stillClock() {
  let now = 1_000_000;
  return {
    now: () => now,
    sleep: async (milliseconds: number) => void (now += milliseconds),
    pass: (milliseconds: number) => void (now += milliseconds),
  };
}

type Page = { status?: number; type?: string; headers?: Record<string, string>; body?: string };

async function openWeb(t: TestContext, pages: Record<string, Page>) {
  const asked: string[] = [];
  const agents = new Set<string>();
  const server = createServer((request, response) => {
    const path = `${request.headers.host?.split(":")[0]}${request.url}`;
    asked.push(path);
    agents.add(request.headers["user-agent"] ?? "");
    const { status = 200, type = "text/html; charset=utf-8", headers = {}, body = "" } = pages[path] ?? { status: 404 };
    response.writeHead(status, { "content-type": type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  const clock = stillClock();
  const collector = openCollector({
    contact: "soi@cơ-quan.example (phòng 1)",
    now: clock.now,
    pace: hostPace({ intervalMs: 1_000, longestWaitMs: 15_000, ...clock }),
    limits: { ports: [port], allowAddress: (address) => address === "127.0.0.1", resolve: async () => ["127.0.0.1"] },
  });
  const fetchPage = async (path: string) => {
    const outcome = await collector.fetchPage(`http://${path.replace("/", `:${port}/`)}`);
    return outcome.ok ? `status ${outcome.status}` : outcome.code;
  };
  return { asked, agents, clock, port, fetchPage };
}

test("robots.txt is read once a day, obeyed, and says no before the page is asked", async (t) => {
  const { asked, agents, clock, fetchPage } = await openWeb(t, {
    "a.example/robots.txt": { type: "text/plain", body: "User-agent: *\nDisallow: /kin" },
    "a.example/ao": { body: "áo" },
  });
  assert.equal(await fetchPage("a.example/ao"), "status 200");
  assert.equal(await fetchPage("a.example/kin/1"), "robots-refuses");
  assert.equal(await fetchPage("a.example/none"), "status 404");
  assert.deepEqual(asked, ["a.example/robots.txt", "a.example/ao", "a.example/none"]);
  assert.deepEqual([...agents], ["ChinhHangCollector/1.0 (+soi@c-quan.example phng 1)"]);
  clock.pass(86_400_000);
  await fetchPage("a.example/ao");
  assert.equal(asked.filter((path) => path.endsWith("/robots.txt")).length, 2);
});

test("a redirect to another host obeys that host's robots.txt", async (t) => {
  const pages: Record<string, Page> = { "b.example/robots.txt": { body: "User-agent: *\nDisallow: /" } };
  const { asked, port, fetchPage } = await openWeb(t, pages);
  pages["a.example/x"] = { status: 302, headers: { location: `http://b.example:${port}/x` } };
  assert.equal(await fetchPage("a.example/x"), "robots-refuses");
  assert.deepEqual(asked, ["a.example/robots.txt", "a.example/x", "b.example/robots.txt"]);
});

test("a server in trouble is not asked for pages, and looked at again five minutes later", async (t) => {
  const pages: Record<string, Page> = { "a.example/robots.txt": { status: 500 }, "a.example/x": {} };
  const { clock, fetchPage } = await openWeb(t, pages);
  assert.equal(await fetchPage("a.example/x"), "robots-refuses");
  pages["a.example/robots.txt"] = { status: 404 };
  assert.equal(await fetchPage("a.example/x"), "robots-refuses");
  clock.pass(301_000);
  assert.equal(await fetchPage("a.example/x"), "status 200");
});

test("pages of a market of shops come through, and what robots.txt keeps from collectors does not", async (t) => {
  const pages = seenTemplates.flatMap((template) => marketPages(template, 1));
  const market = await openMarket(pages);
  t.after(() => market.close());
  const clock = stillClock();
  const collector = openCollector({
    contact: "cskh@house.example",
    now: clock.now,
    pace: hostPace({ intervalMs: 1_000, longestWaitMs: 15_000, ...clock }),
    limits: { ports: [market.port], allowAddress: (address) => address === "127.0.0.1" },
  });
  for (const [at, { html }] of pages.entries()) {
    const outcome = await collector.fetchPage(`http://127.0.0.1:${market.port}/${at}`);
    assert.ok(outcome.ok);
    assert.equal(decodeHtml(outcome.body, outcome.headers["content-type"]), html);
  }
  const cart = await collector.fetchPage(`http://127.0.0.1:${market.port}/gio-hang`);
  assert.ok(!cart.ok && cart.code === "robots-refuses");
  assert.ok(!market.asked.includes("/gio-hang"));
});

test("what is no page is refused by its type", async (t) => {
  const { fetchPage } = await openWeb(t, { "a.example/x.pdf": { type: "application/pdf" } });
  assert.equal(await fetchPage("a.example/x.pdf"), "not-html");
});

test("a second passes between requests to one host, longer where robots.txt asks for it, none between hosts", async (t) => {
  const { clock, fetchPage } = await openWeb(t, {
    "a.example/robots.txt": { body: "User-agent: *\nCrawl-delay: 7" },
  });
  const began = clock.now();
  await fetchPage("b.example/1");
  assert.equal(clock.now() - began, 1_000);
  await fetchPage("a.example/1");
  assert.equal(clock.now() - began, 2_000);
  await fetchPage("a.example/2");
  assert.equal(clock.now() - began, 9_000);
});

test("a host that asks for patience gets it, and says when to come back", async () => {
  const clock = stillClock();
  const pace = hostPace({ intervalMs: 1_000, longestWaitMs: 15_000, ...clock });
  const restAfter = async (status: number, retryAfter: string | null) => {
    const turn = await pace.take("a.example");
    assert.ok("done" in turn);
    turn.done({ status, retryAfter });
    const next = await pace.take("a.example");
    if ("done" in next) {
      next.done({ status: 200, retryAfter: null });
      clock.pass(1_000);
      return 0;
    }
    assert.equal(next.refused, "host-resting");
    const rest = next.retryAt! - clock.now();
    clock.pass(rest);
    return rest;
  };
  assert.equal(await restAfter(429, "120"), 120_000);
  assert.equal(await restAfter(503, new Date(clock.now() + 60_000).toUTCString()), 60_000);
  assert.equal(await restAfter(503, null), 120_000);
  assert.equal(await restAfter(429, "soon"), 240_000);
  assert.equal(await restAfter(200, "99999"), 0);
  assert.equal(await restAfter(503, null), 30_000);
  assert.equal(await restAfter(429, "999999999"), 86_400_000);
});

test("two requests to one host never run at once", async () => {
  const pace = hostPace({ intervalMs: 0, longestWaitMs: 15_000, ...stillClock() });
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const turn = await pace.take(at % 2 === 0 ? "a.example" : "b.example");
      assert.ok("done" in turn);
      running++;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      turn.done({ status: 200, retryAfter: null });
    }),
  );
  assert.equal(most, 2);
});

test("every refusal has words for people", () => {
  for (const code of refusalCodes) assert.ok(text("vi", `fetching.refusal.${code}`).length > 5, code);
});

test("a page is decoded by its mark, its header, its own word, and what its bytes can be", () => {
  const utf8 = Buffer.from("Giá gốc", "utf8");
  const old = Buffer.from([0x47, 0x69, 0xe1]); // "Giá" in windows-1258
  assert.equal(decodeHtml(utf8, "text/html; charset=UTF-8"), "Giá gốc");
  assert.equal(decodeHtml(utf8, undefined), "Giá gốc");
  assert.equal(decodeHtml(old, undefined), "Giá");
  assert.equal(
    decodeHtml(Buffer.concat([Buffer.from("<meta charset='windows-1258'>"), old]), undefined).endsWith("Giá"),
    true,
  );
  assert.equal(decodeHtml(Buffer.from("\ufeffGiá", "utf16le"), "text/html; charset=no-such"), "Giá");
  assert.equal(decodeHtml(Buffer.from([0xff, 0xfe, 0x00]), "text/html; charset=no-such").length > 0, true);
});

test("a page that has not changed since its marks is an answer without a body, and a site's page leads nowhere else", async (t) => {
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") return void response.writeHead(404).end();
    if (request.url === "/ra-ngoai") return void response.writeHead(302, { location: "http://khac.example/" }).end();
    const same = request.headers["if-none-match"] === '"1"';
    response.writeHead(same ? 304 : 200, { "content-type": "text/html", etag: '"1"' }).end(same ? "" : "áo");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  const clock = stillClock();
  const { fetchPage } = openCollector({
    contact: "soi@cơ-quan.example",
    now: clock.now,
    pace: hostPace({ intervalMs: 1_000, longestWaitMs: 15_000, ...clock }),
    stays: (host) => host === "a.example",
    limits: { ports: [80, port], allowAddress: () => true, resolve: async () => ["127.0.0.1"] },
  });
  const known = { etag: '"1"', lastModified: null };
  const outcomes = [
    await fetchPage(`http://a.example:${port}/`),
    await fetchPage(`http://a.example:${port}/`, known),
    await fetchPage(`http://a.example:${port}/ra-ngoai`),
  ];
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.ok ? outcome.status : outcome.code)),
    [200, 304, "left-site"],
  );
});

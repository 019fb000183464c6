import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { partsFor } from "../../../test/support/collecting.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { asHtml, openSite, shopsOf } from "../../../test/support/site.ts";
import { createCollector } from "./commands/create-collector.ts";
import { openRun, orderRun } from "./commands/order-run.ts";
import { stopRun } from "./commands/stop-run.ts";
import { switchCollector } from "./commands/switch-collector.ts";
import { continueRun } from "./continue-run.ts";
import { webSettings } from "./model.ts";
import { collectorFile, countsOf } from "./queries.ts";

const db = await testDatabase();
const agency = "moit.dms";
const house = db.contextOf(systemActor(agency));
const chief = db.contextOf(officer(agency, ["administrator"]));
await loadReference(house);

let made = 0;
async function collectorOf(starts: string[], more: Record<string, unknown> = {}): Promise<string> {
  made++;
  const settings = webSettings.parse({ starts, ...more });
  const input = { kind: "web", name: `Chợ thử ${made}`, cron: "0 * * * *", level: "own", settings } as const;
  return (await createCollector(chief, input)).id;
}

const reportOf = async (id: string) => {
  const { run } = await house.read((tx) => collectorFile(tx, id, house.now()));
  assert.ok(run);
  return { state: run.state, problem: run.problem, ...countsOf(run) };
};
const listingsOf = async (source: RegExp) =>
  (
    await db.asSuperuser("select url, title, price from app.listings where agency = $1 order by url", [agency])
  ).rows.filter((row: { url: string }) => source.test(row.url)) as {
    url: string;
    title: string;
    price: bigint | null;
  }[];

function serve(shops: Map<string, Map<string, string>>, robots = "") {
  return openSite((host, request, response) => {
    if (request.url === "/robots.txt")
      return void response.writeHead(200, { "content-type": "text/plain" }).end(robots);
    const html = shops.get(host)?.get(request.url ?? "");
    response.writeHead(html === undefined ? 404 : 200, asHtml).end(html ?? "");
  });
}

const names = ["blog with a shop plugin", "made by hand", "microdata only", "utility classes"];

test("goods of shops of several templates become listings with their address, and a second run finds them unchanged", async () => {
  const site = await serve(shopsOf(names, 4));
  const hosts = names.map((_, at) => `shop-${at}.example`);
  const id = await collectorOf(hosts.map((host) => site.address(host)));
  const { id: first } = await orderRun(chief, id);
  assert.equal(await continueRun(house, first, partsFor(site)), false);
  const report = await reportOf(id);
  assert.equal(report.state, "done");
  assert.equal(report.pages, names.length * 5);
  assert.equal(report.offers, report.new);
  const kept = (await listingsOf(/shop-\d\.example/)).length;
  assert.ok(kept >= names.length * 4 - 2, `${kept} listings`);

  await db.asSuperuser("update app.collector_pages set next_at = now() where collector_id = $1", [id]);
  const { id: second } = await orderRun(chief, id);
  await continueRun(house, second, partsFor(site));
  const again = await reportOf(id);
  assert.deepEqual([again.new, again.unchanged], [0, report.offers]);
  assert.equal((await listingsOf(/shop-\d\.example/)).length, kept);
});

test("robots.txt is obeyed, and what it keeps from us is counted as refused", async () => {
  const shops = new Map([
    [
      "kin.example",
      new Map([
        ["/", '<h1>Chợ</h1><a href="/kin/1">Một</a><a href="/mo">Mở</a>'],
        ["/mo", "<h1>Mở</h1>"],
      ]),
    ],
  ]);
  const site = await serve(shops, "User-agent: *\nDisallow: /kin\n");
  const id = await collectorOf([site.address("kin.example")]);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  assert.deepEqual((await reportOf(id)).refused, { "robots-refuses": 1 });
  assert.ok(!site.asked.some((path) => path.includes("/kin/")));
});

test("a run that is killed between two pages goes on without loss and without doubles", async () => {
  const shops = new Map([...shopsOf(names.slice(0, 1), 9)].map(([, pages]) => ["giet.example", pages]));
  const site = await serve(shops);
  const id = await collectorOf([site.address("giet.example")]);
  const { id: run } = await orderRun(chief, id);
  let dies = 0;
  const dying = partsFor(site, {
    portion: 3,
    // The process dies while it reads the sixth page: nothing of that portion is settled, and nothing is released.
    stop: () => {
      if (++dies > 6) throw new Error("killed");
      return false;
    },
  });
  const killed = { ...dying, onFault: () => undefined };
  await assert.rejects(continueRun(house, run, killed), /killed/);
  assert.equal((await reportOf(id)).state, "running");
  await db.asSuperuser("update app.collector_pages set taken_until = now() where taken_until is not null");
  assert.equal(await continueRun(house, run, partsFor(site)), false);
  const report = await reportOf(id);
  assert.deepEqual([report.state, report.pages], ["done", 10]);
  const urls = (await listingsOf(/giet\.example/)).map(({ url }) => url);
  assert.equal(new Set(urls).size, urls.length);
  assert.equal(report.offers, urls.length);
  assert.equal(report.new, urls.length);
});

test("while one process is at work on a run, another leaves it alone", async () => {
  const site = await serve(new Map([["hai.example", new Map([["/", "<h1>Hai</h1>"]])]]));
  const id = await collectorOf([site.address("hai.example")]);
  const { id: run } = await orderRun(chief, id);
  const results = await Promise.all([continueRun(house, run, partsFor(site)), continueRun(house, run, partsFor(site))]);
  assert.deepEqual(results, [false, false]);
  assert.equal(site.asked.filter((path) => path === "hai.example/").length, 1);
  await assert.rejects(
    orderRun(chief, id).then(() => orderRun(chief, id)),
    /Đang chạy/,
  );
});

test("a redirect into our own network, off the site, or to a file is refused with its reason", async () => {
  const leads: Record<string, string> = {
    "/vao-nha": "http://trong-nha.doi.example:PORT/",
    "/ra-ngoai": "http://cho-khac.example:PORT/",
    "/may-nay": "http://127.0.0.1:PORT/",
  };
  const site = await openSite((_, request, response) => {
    const to = leads[request.url ?? ""]?.replace("PORT", String(request.socket.localPort));
    if (to !== undefined) return void response.writeHead(302, { location: to }).end();
    const links = Object.keys(leads).map((path) => `<a href="${path}">x</a>`);
    response.writeHead(request.url === "/" ? 200 : 404, asHtml).end(`<h1>Đổi hướng</h1>${links.join("")}`);
  });
  const id = await collectorOf([site.address("doi.example")]);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  assert.deepEqual((await reportOf(id)).refused, { "left-site": 2, "blocked-address": 1 });
  assert.ok(
    site.asked.every((path) => path.startsWith("doi.example")),
    site.asked.join(" "),
  );
});

test("a calendar without end, links that go round and session numbers stay within the site's size", async () => {
  const site = await openSite((_, request, response) => {
    const at = Number(/thang=(\d+)/.exec(request.url ?? "")?.[1] ?? 0);
    const links = Array.from(
      { length: 300 },
      (_unused, n) => `<a href="/lich?thang=${at + n + 1}&amp;sid=${Math.random()}">t</a>`,
    );
    response.writeHead(200, asHtml).end(`<h1>Lịch</h1><a href="${request.url}/a/b">x</a>${links.join("")}`);
  });
  const id = await collectorOf([site.address("lich.example")], { pagesPerRun: 30, pagesPerHost: 120 });
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  const report = await reportOf(id);
  assert.deepEqual([report.state, report.pages], ["done", 30]);
  const known = await db.asSuperuser(
    "select count(*)::int as n, max(depth) as d from app.collector_pages where collector_id = $1",
    [id],
  );
  assert.ok(known.rows[0].n <= 120 && known.rows[0].d <= 4, JSON.stringify(known.rows[0]));
});

test("a page that has not changed is a 304, keeps its listings, and is counted as such", async () => {
  let sent = 0;
  const site = await openSite((_, request, response) => {
    if (request.url === "/robots.txt") return void response.writeHead(404).end();
    if (request.headers["if-none-match"] === '"m"') return void response.writeHead(304).end();
    sent++;
    response.writeHead(200, { ...asHtml, etag: '"m"' }).end("<h1>Ấm đun nước Mẫu</h1><p>Giá: 250.000đ</p>");
  });
  const id = await collectorOf([site.address("nhu-cu.example")]);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  const report = await reportOf(id);
  assert.deepEqual([report.state, report.pages, report.notModified, sent], ["done", 0, 1, 1]);
  assert.equal((await listingsOf(/nhu-cu\.example/))[0]?.price, 250_000n);
});

test("switched off, a run by the schedule ends before the next page; stopped by hand, so does any", async () => {
  const pages = new Map([["/", Array.from({ length: 8 }, (_, at) => `<a href="/t/${at}">t</a>`).join("")]]);
  const id = await collectorOf(["http://tat.example"]);
  await switchCollector(chief, id, true);
  const run = await house.transaction((tx) => openRun(house, tx, { id, agency }));
  assert.ok(run);
  let asked = 0;
  const site = await openSite((_, request, response) => {
    if (request.url === "/robots.txt") return void response.writeHead(404).end();
    const answer = () => response.writeHead(200, asHtml).end(pages.get(request.url ?? "") ?? "<h1>t</h1>");
    if (++asked === 3) void switchCollector(chief, id, false).then(answer);
    else answer();
  });
  await db.asSuperuser(
    "update app.collectors set settings = jsonb_set(settings, '{starts}', $2::jsonb) where id = $1",
    [id, JSON.stringify([site.address("tat.example")])],
  );
  await continueRun(house, run, partsFor(site));
  const report = await reportOf(id);
  assert.deepEqual([report.state, report.pages, asked], ["stopped", 3, 3]);

  const { id: byHand } = await orderRun(chief, id);
  await stopRun(chief, id);
  await continueRun(house, byHand, partsFor(site));
  assert.deepEqual([(await reportOf(id)).state, asked], ["stopped", 3]);
});

test("without a contact nothing is asked, and the report says what to set", async () => {
  const site = await serve(new Map());
  const id = await collectorOf([site.address("khong-ten.example")]);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site, { contact: null }));
  assert.deepEqual([(await reportOf(id)).problem, site.asked], ["no-contact", []]);
});

test("a host that nobody can reach makes a failed run that says why", async () => {
  const site = await serve(new Map());
  const id = await collectorOf(["http://chet.example:1/"]);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  const report = await reportOf(id);
  assert.deepEqual(
    [report.state, report.problem, report.refused],
    ["failed", "nothing-reached", { "blocked-port": 1 }],
  );
});

test("hosts that pages link to and that are none of the site's are noted as candidates", async () => {
  const site = await serve(
    new Map([["nguon.example", new Map([["/", '<h1>Chợ</h1><a href="https://cho-la-moi.example/x">Chợ lạ</a>']])]]),
  );
  const id = await collectorOf([site.address("nguon.example")]);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor(site));
  const noted = await db.asSuperuser("select host, met_at from app.candidates where host = 'cho-la-moi.example'");
  assert.equal(noted.rows[0]?.met_at, site.address("nguon.example"));
});

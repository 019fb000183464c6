import assert from "node:assert/strict";
import { createServer } from "node:http";
import test, { after } from "node:test";
import { systemActor } from "../../../kernel/actor.ts";
import { loadReference } from "../../../registers/reference/index.ts";
import { chromiumPath } from "../../../../test/support/browser.ts";
import { partsFor } from "../../../../test/support/collecting.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { asHtml, openSite } from "../../../../test/support/site.ts";
import { renderedPage } from "../../evidence/index.ts";
import { createCollector } from "../commands/create-collector.ts";
import { orderRun } from "../commands/order-run.ts";
import type { RunParts } from "../continue-run.ts";
import { continueRun } from "../continue-run.ts";
import { webSettings } from "../model.ts";
import { collectorFile, countsOf } from "../queries.ts";

const executablePath = chromiumPath();
const skip = executablePath === null ? "there is no Chromium" : false;

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const chief = db.contextOf(officer("moit.dms", ["administrator"]));
await loadReference(house);

/** Fills an empty page as the shops do that are made of scripts: what the shop's own address answers, and whatever else it names. */
const shell = (script: string) =>
  `<!doctype html><meta charset=utf-8><title>Cửa hàng</title><div id="root"></div><script>${script}</script>`;
const fill = `
  const shown = (text) => { const p = document.createElement("p"); p.textContent = text; document.querySelector("#root").append(p); };
  fetch("/hang.json").then((r) => r.json()).then((goods) => {
    const h1 = document.createElement("h1"); h1.textContent = goods.title; document.querySelector("#root").append(h1);
    shown("Giá: " + goods.price);
  });`;

async function collected(starts: string[], parts: Partial<RunParts>, more: Record<string, unknown> = {}) {
  const settings = webSettings.parse({ starts, ...more });
  const input = { kind: "web", name: new URL(starts[0]!).hostname, cron: "0 * * * *", level: "own", settings } as const;
  const { id } = await createCollector(chief, input);
  await continueRun(house, (await orderRun(chief, id)).id, partsFor({ limits: {} }, parts));
  const { run } = await house.read((tx) => collectorFile(tx, id, house.now()));
  assert.ok(run);
  return { state: run.state, ...countsOf(run) };
}

/** The browser of the collectors, let through to the tests' own site and to nothing else on this machine. */
const browserOf =
  (resolve: (name: string) => Promise<string[]>): RunParts["render"] =>
  (url) =>
    renderedPage(
      {
        executablePath: executablePath ?? "",
        now: () => new Date(),
        allow: { allowAddress: (address) => address === "127.0.0.1", allowPort: () => true, resolve },
      },
      url,
    );

const listingsOf = async (host: string) =>
  (
    await db.asSuperuser("select title, price, description from app.listings where url like $1 order by title", [
      `http://${host}:%`,
    ])
  ).rows as { title: string; price: bigint | null; description: string | null }[];

test(
  "a page that only scripts fill is opened in a browser and read as it then stands; one that is full is not opened",
  { skip },
  async () => {
    const site = await openSite((host, request, response) => {
      if (request.url === "/robots.txt") return void response.writeHead(404).end();
      if (request.url === "/hang.json")
        return void response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify({ title: "Bàn là hơi nước Mẫu", price: "420.000đ" }));
      if (request.url === "/day-du")
        return void response
          .writeHead(200, asHtml)
          .end(`<h1>Chảo gang Mẫu</h1><p>Giá: 310.000đ</p><p>${"Bền và dễ rửa. ".repeat(30)}</p>`);
      response.writeHead(200, asHtml).end(host === "vo.example" ? shell(fill) : "");
    });
    const render = browserOf(async () => ["127.0.0.1"]);
    const starts = [site.address("vo.example"), site.address("vo.example", "/day-du")];
    const report = await collected(starts, { limits: site.limits, render });
    assert.deepEqual([report.state, report.pages, report.rendered], ["done", 2, 1]);
    assert.deepEqual(
      (await listingsOf("vo.example")).map(({ title, price }) => [title, price]),
      [
        ["Bàn là hơi nước Mẫu", 420_000n],
        ["Chảo gang Mẫu", 310_000n],
      ],
    );
    const readings = await db.asSuperuser(
      "select l.title, r.rendered from app.listing_readings r join app.listings l on l.id = r.listing_id order by l.title",
    );
    assert.deepEqual(readings.rows, [
      { title: "Bàn là hơi nước Mẫu", rendered: true },
      { title: "Chảo gang Mẫu", rendered: false },
    ]);
    const plain = await collected(
      [site.address("tat.vo.example")],
      { limits: site.limits, render },
      { renders: false },
    );
    assert.equal(plain.rendered, 0, "a collector that is told not to render does not");
  },
);

test(
  "what a page's scripts, frames, pictures and redirects ask of our own network is not asked, and nothing of it is read",
  { skip },
  async () => {
    const within: string[] = [];
    // A service of ours on this machine that would tell anybody, if anybody came through to it.
    const ours = createServer((request, response) => {
      within.push(`${request.headers.host}${request.url}`);
      response
        .writeHead(200, { ...asHtml, "access-control-allow-origin": "*" })
        .end("<h1>Khóa mật Mẫu</h1><p>Giá: 1đ</p>");
    });
    ours.on("upgrade", (request, socket) => {
      within.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => ours.listen(0, "127.0.0.2", resolve));
    after(() => {
      ours.closeAllConnections();
      ours.close();
    });
    const address = ours.address();
    const port = address === null || typeof address === "string" ? 0 : address.port;
    const site = await openSite((_, request, response) => {
      if (request.url === "/robots.txt") return void response.writeHead(404).end();
      if (request.url === "/hang.json")
        return void response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify({ title: "Đèn bàn Mẫu", price: "150.000đ" }));
      if (request.url === "/sang-nha")
        return void response.writeHead(302, { location: `http://trong-nha.example:${port}/sau-chuyen` }).end();
      const tries = `
        for (const to of ["http://trong-nha.example:${port}/ten", "http://127.0.0.2:${port}/so", "http://2130706434:${port}/thap-phan",
                          "http://[::ffff:127.0.0.2]:${port}/sau", "http://doi-y.example:${port}/doi", "/sang-nha"]) {
          fetch(to, { mode: "cors" }).then((r) => r.text()).then((t) => shown("đọc được " + t)).catch(() => undefined);
          new Image().src = to + "?anh";
          const frame = document.createElement("iframe"); frame.src = to + "?khung"; document.body.append(frame);
        }
        new WebSocket("ws://127.0.0.2:${port}/ws");
        navigator.sendBeacon("http://trong-nha.example:${port}/beacon", "x");`;
      const html: Record<string, string> = {
        "/": shell(fill + tries),
        "/di-luon": shell(`location.href = "http://trong-nha.example:${port}/di-luon"`),
      };
      response.writeHead(200, asHtml).end(html[request.url ?? ""] ?? "");
    });
    let asked = 0;
    // One name changes its mind between two look-ups, as rebinding does.
    const render = browserOf(async (name) => {
      if (name.startsWith("trong-nha")) return ["127.0.0.2"];
      return [name.startsWith("doi-y") && asked++ > 0 ? "127.0.0.2" : "127.0.0.1"];
    });
    const starts = [site.address("ranh.example"), site.address("ranh.example", "/di-luon")];
    const report = await collected(starts, { limits: site.limits, render });
    assert.equal(report.state, "done");
    assert.deepEqual(within, []);
    assert.deepEqual(
      (await listingsOf("ranh.example")).map(({ title, price }) => [title, price]),
      [["Đèn bàn Mẫu", 150_000n]],
    );
    assert.equal((await listingsOf("trong-nha.example")).length, 0);
  },
);

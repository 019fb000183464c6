import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { partsFor } from "../../../test/support/collecting.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Site } from "../../../test/support/site.ts";
import { asHtml, openSite } from "../../../test/support/site.ts";
import { createCollector } from "./commands/create-collector.ts";
import { orderRun } from "./commands/order-run.ts";
import { continueRun } from "./continue-run.ts";
import { webSettings } from "./model.ts";
import { collectorFile, countsOf } from "./queries.ts";
import { sharedPace } from "./web/shared-pace.ts";
import { problemInWords } from "./words.ts";

const db = await testDatabase();
const agency = "moit.dms";
await loadReference(db.contextOf(systemActor(agency)));

/** A day whose time passes only where somebody sleeps, and a run of a site in it. */
async function runOf(site: Site, host: string, more: { cron?: string; pagesPerRun?: number } = {}) {
  const clock = { at: Date.parse("2026-11-22T03:00:00Z") };
  const at = (ctx: Context): Context => ({ ...ctx, now: () => new Date(clock.at) });
  const [house, chief] = [at(db.contextOf(systemActor(agency))), at(db.contextOf(officer(agency, ["administrator"])))];
  const settings = webSettings.parse({ starts: [site.address(host)], pagesPerRun: more.pagesPerRun ?? 3 });
  const input = { kind: "web", name: `Chợ ${host}`, cron: more.cron ?? "", level: "own", settings } as const;
  const { id } = await createCollector(chief, input);
  const { id: run } = await orderRun(chief, id);
  const sleep = async (milliseconds: number) => void (clock.at += milliseconds);
  const pace = sharedPace(house, { intervalMs: 1_000, longestWaitMs: 15_000, sleep });
  const { pace: _, ...rest } = partsFor(site);
  return {
    clock,
    goOn: () => continueRun(house, run, { ...rest, pace }),
    report: async () => {
      const { run: row } = await house.read((tx) => collectorFile(tx, id, house.now()));
      assert.ok(row);
      const words = problemInWords("en", row.problem, row.problem_detail);
      return { state: row.state, pages: countsOf(row).pages, refused: countsOf(row).refused, words };
    },
  };
}

const serve = (crawlDelay: number) =>
  openSite((_, request, response) => {
    if (request.url === "/robots.txt")
      return void response
        .writeHead(200, { "content-type": "text/plain" })
        .end(`User-agent: *\nCrawl-delay: ${crawlDelay}\n`);
    const links = [1, 2, 3, 4].map((n) => `<a href="/t/${n}">t</a>`).join("");
    response.writeHead(200, asHtml).end(`<h1>Chợ</h1>${links}`);
  });

test("where robots.txt asks for a minute between two pages, a run rests until its turn and reads as many pages as it may", async () => {
  const site = await serve(60);
  const { clock, goOn, report } = await runOf(site, "cham.example");
  const firstTurn = await goOn();
  assert.ok(firstTurn instanceof Date && firstTurn.getTime() - clock.at > 15_000);
  assert.equal(site.asked.length, 2);
  const resting = await report();
  assert.deepEqual([resting.state, resting.pages, resting.refused], ["running", 1, {}]);
  assert.match(resting.words ?? "", /long pause.*cham\.example, 60 s/);

  assert.equal(await goOn(), false);
  assert.equal(site.asked.length, 2);

  clock.at = firstTurn.getTime() + 1;
  const secondTurn = await goOn();
  assert.ok(secondTurn instanceof Date);
  clock.at = secondTurn.getTime() + 1;
  assert.equal(await goOn(), false);
  const ended = await report();
  assert.deepEqual([ended.state, ended.pages, ended.refused], ["done", 3, {}]);
  assert.match(ended.words ?? "", /60 s/);
  assert.equal(site.asked.filter((path) => path.endsWith("/robots.txt")).length, 1);
});

test("a run whose turn would come after the next one begins ends, and says why pages are left", async () => {
  const site = await serve(7_200);
  const { goOn, report } = await runOf(site, "rat-cham.example", { cron: "0 * * * *" });
  assert.equal(await goOn(), false);
  const ended = await report();
  assert.deepEqual([ended.state, ended.pages, ended.refused], ["done", 1, {}]);
  assert.match(ended.words ?? "", /rat-cham\.example, 7200 s/);
});

test("an address that leads on to a host at rest is given up in the end, and is no run without end", async () => {
  const site = await openSite((_, request, response) => {
    if (request.url === "/robots.txt")
      return void response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nCrawl-delay: 60\n");
    response.writeHead(302, { location: "/khac" }).end();
  });
  const { goOn, report } = await runOf(site, "dan-di.example");
  assert.equal(await goOn(), false);
  const ended = await report();
  assert.deepEqual([ended.state, ended.refused], ["failed", { "host-resting": 1 }]);
});

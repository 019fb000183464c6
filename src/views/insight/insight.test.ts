import assert from "node:assert/strict";
import test from "node:test";
import { createApi } from "../../kernel/http/api.ts";
import { createApp } from "../../kernel/http/app.ts";
import { createLog } from "../../kernel/log.ts";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { judgeLead, listLeads } from "../../signals/leads/index.ts";
import { monitoringRoutes } from "../../signals/monitoring/index.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed, suspicious } from "../../../test/support/listings.ts";
import { insightRoutes } from "./index.ts";
import type { QualityAnswer } from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const an = officer("moit.dms", ["officer"]);
const shops = Array.from({ length: 6 }, (_, at) =>
  suspicious({ externalId: `s${at}`, sellerExternalId: `shop-${at}`, platformHost: "cho-mau.example" }),
);
const plain = Array.from({ length: 100 }, (_, at) =>
  observed({
    externalId: `p${at}`,
    sellerExternalId: "plain",
    platformHost: at < 90 ? "cho-mau.example" : "ban.example",
  }),
);
await importObserved(house, [...shops, ...plain]);

function serve(actor: Actor) {
  const app = createApp({
    log: createLog("silent"),
    streams: /^$/,
    trustProxy: false,
    contextOf: () => Promise.resolve(db.contextOf(actor)),
  });
  const api = createApi();
  monitoringRoutes(api);
  insightRoutes(api);
  app.route("/", api);
  return async <T>(
    method: "GET" | "POST" | "PUT",
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: T }> => {
    const answer = await app.request(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  };
}
const asOfficer = serve(an);
type Drawn = { items: { listingId: string; verdict: string | null; listing: { title: string } | null }[] };
type Shares = {
  items: {
    platformId: string;
    population: number;
    drawn: number;
    yes: number;
    share: { share: number; high: number };
  }[];
  monthNow: string;
};

test("a verdict keeps what the score was made of, and it adds up to the score", async () => {
  const ctx = db.contextOf(an);
  const { items } = await ctx.read((tx) => listLeads(tx, { concern: "counterfeit" }, { limit: 50 }));
  assert.equal(items.length, 6);
  for (const [at, lead] of items.entries()) await judgeLead(ctx, lead.id, { verdict: at < 4 ? "yes" : "no" });
  const kept = (await db.asSuperuser("select score, signs from app.lead_verdicts")).rows;
  for (const { score, signs } of kept) {
    const sum = Object.values(signs as Record<string, number>).reduce((total, points) => total + points, 0);
    assert.ok(Math.abs(sum - score) < 1e-6 && Object.keys(signs).length > 1, JSON.stringify({ score, signs }));
  }
});

test("a month's sample is drawn once, of every platform, and by chance", async () => {
  const first = await asOfficer<{ drawn: number }>("POST", "/v1/control-samples");
  assert.equal(first.body.drawn, 60 + 10); // 96 listings of one platform, 10 of the other
  assert.equal((await asOfficer<{ drawn: number }>("POST", "/v1/control-samples")).body.drawn, 0);
  const shares = (await asOfficer<Shares>("GET", "/v1/control-samples")).body;
  assert.deepEqual(
    shares.items.map(({ population, drawn }) => [population, drawn]),
    [
      [96, 60],
      [10, 10],
    ],
  );
});

test("the share of infringing listings has the exact interval of what was judged; an answer can be taken back", async () => {
  const { monthNow } = (await asOfficer<Shares>("GET", "/v1/control-samples")).body;
  const drawn = (await asOfficer<Drawn>("GET", `/v1/control-samples/${monthNow}?limit=200`)).body.items;
  assert.equal(drawn.length, 70);
  assert.ok(drawn.every(({ listing }) => (listing?.title.length ?? 0) > 0));
  const judge = (listing: string, verdict: string | null) =>
    asOfficer("PUT", `/v1/control-samples/${monthNow}/${listing}/verdict`, { verdict });
  for (const [at, { listingId }] of drawn.entries())
    assert.equal((await judge(listingId, at === 0 ? "yes" : "no")).status, 200);
  assert.equal((await asOfficer<Drawn>("GET", `/v1/control-samples/${monthNow}?open=true`)).body.items.length, 0);
  const quality = (await asOfficer<QualityAnswer>("GET", "/v1/screening/quality")).body;
  assert.equal(
    quality.control.reduce((sum, { share }) => sum + share.hits, 0),
    1,
  );
  const whole = quality.control.find(({ share }) => share.n === 10);
  assert.ok(whole !== undefined && whole.share.high > 0.3 && whole.share.high < 0.45);
  assert.equal(quality.months[0]?.precision.hits, 4);
  assert.equal(quality.learned, null);

  assert.equal((await judge(drawn[0]?.listingId as string, null)).status, 200);
  assert.equal((await asOfficer<Drawn>("GET", `/v1/control-samples/${monthNow}?open=true`)).body.items.length, 1);
  assert.equal((await judge("lst_none", "no")).status, 404);
  assert.equal((await judge(drawn[0]?.listingId as string, "maybe")).status, 422);
});

test("of two officers who answer at once the second is told, and the first answer stays", async () => {
  const { monthNow } = (await asOfficer<Shares>("GET", "/v1/control-samples")).body;
  const [open] = (await asOfficer<Drawn>("GET", `/v1/control-samples/${monthNow}?open=true`)).body.items;
  const path = `/v1/control-samples/${monthNow}/${open?.listingId}/verdict`;
  const answers = await Promise.all(["yes", "no"].map((verdict) => asOfficer("PUT", path, { verdict, seen: null })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
  const kept = answers[0]?.status === 200 ? "yes" : "no";
  assert.equal((await asOfficer("PUT", path, { verdict: "unsure", seen: kept })).status, 200);
  assert.equal((await asOfficer("PUT", path, { verdict: null, seen: kept })).status, 412);
  assert.equal((await asOfficer("PUT", path, { verdict: null, seen: "unsure" })).status, 200);
});

test("who may not, learns nothing of it", async () => {
  const { monthNow } = (await asOfficer<Shares>("GET", "/v1/control-samples")).body;
  const drawn = (await asOfficer<Drawn>("GET", `/v1/control-samples/${monthNow}`)).body.items;
  const customs = serve(officer("customs.cuc", ["officer"]));
  assert.deepEqual((await customs<Shares>("GET", "/v1/control-samples")).body.items, []);
  assert.deepEqual((await customs<Drawn>("GET", `/v1/control-samples/${monthNow}`)).body.items, []);
  const path = `/v1/control-samples/${monthNow}/${drawn[0]?.listingId}/verdict`;
  assert.equal((await customs("PUT", path, { verdict: "no" })).status, 404);
  assert.equal((await customs<QualityAnswer>("GET", "/v1/screening/quality")).body.judged, 0);
  const auditor = serve(officer("moit.dms", ["auditor"]));
  assert.equal((await auditor("PUT", path, { verdict: "no" })).status, 403);
  assert.equal((await auditor("POST", "/v1/control-samples")).status, 403);
  assert.equal((await serve(publicActor)("GET", "/v1/screening/quality")).status, 401);
});

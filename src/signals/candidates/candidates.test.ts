import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { openSites, shopPage } from "../../../test/support/candidate-sites.ts";
import { systemActor } from "../../kernel/actor.ts";
import { createLog } from "../../kernel/log.ts";
import { hostRegister, importPlatforms, importScamHosts, platformStandings } from "../../registers/platforms/index.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { findingsOn, getLead, leadsAboutSeller } from "../leads/index.ts";
import { listingsById, ownShopOf } from "../listings/index.ts";
import { loadMaterial, preparationOf } from "../monitoring/material.ts";
import { addCandidates } from "./commands/add-candidates.ts";
import { askLook } from "./commands/ask-look.ts";
import { decideCandidate } from "./commands/decide-candidate.ts";
import { lookAtCandidate } from "./commands/look-at-candidate.ts";
import { noteListingHosts } from "./commands/note-listing-hosts.ts";
import { undoDecision } from "./commands/undo-decision.ts";
import type { Decision } from "./model.ts";
import { candidateId } from "./model.ts";
import { lookAtDue } from "./jobs.ts";
import { noteHost } from "./note-host.ts";
import { candidateSheet, listCandidates } from "./queries.ts";

const db = await testDatabase();
const day = (n: number) => new Date(Date.parse("2026-11-01T03:00:00Z") + n * 86_400_000);
const lan = officer("moit.dms", ["officer"], "usr_lan");
const police = officer("mps.c03");
const at = (n: number, who = lan) => db.contextOf(who, day(n));
const house = (n: number, agency = "moit.dms") => db.contextOf(systemActor(agency), day(n));

async function* lines(...values: object[]) {
  for (const [n, value] of values.entries()) yield { line: n + 1, value: { ...value } };
}
const onDay = (given: string) => ({ from: given, precision: "day" });
const registered = (host: string, more: object = {}) => ({
  host,
  aliases: [],
  name: host,
  owner: null,
  taxCode: null,
  kind: "direct-sale",
  status: "notified",
  registeredOn: onDay("2026-01-05"),
  validFrom: null,
  validUntil: null,
  note: null,
  certainty: null,
  ...more,
});
await loadReference(house(0));
await importPlatforms(
  house(0),
  lines(
    registered("da-co.example"),
    registered("gio-he.example", { name: "Gió Hè", owner: "Công ty TNHH Gió Hè", taxCode: "0100109106" }),
  ),
  { id: "so", level: "public" },
);
await importScamHosts(house(0), lines({ address: "lua-dao.example", firstSeen: null }), { id: "ds", level: "public" });

const sites = await openSites({});
const none = () => null;
const look = async (host: string, n: number) => {
  const id = candidateId("moit.dms", host);
  await lookAtCandidate(house(n), { collector: sites.collector, likeness: none }, id);
  return candidateSheet(at(n), id);
};
const add = async (host: string, n = 0) => {
  const [line] = await addCandidates(at(n), [host]);
  assert.equal(line?.outcome, "noted", host);
};
const leadOn = (host: string) => at(0).read((tx) => leadsAboutSeller(tx, ownShopOf("moit.dms", host).sellerId));
const decide = async (host: string, decision: Decision, n: number, who = lan) => {
  const id = candidateId("moit.dms", host);
  const { candidate } = await candidateSheet(at(n), id);
  return decideCandidate(at(n, who), id, candidate.version, { decision, reason: "đã xem" });
};

test("of a pasted list each line is answered, and a bad one keeps no good one out", async () => {
  const written = [
    "https://www.la-non.example/ao",
    "",
    "chỉ là chữ",
    "la-non.example",
    "da-co.example",
    "192.168.1.1",
    "play.google.com/store/apps",
  ];
  const answered = (await addCandidates(at(0), written)).map(({ line, outcome }) => [line, outcome]);
  assert.deepEqual(answered, [
    [1, "noted"],
    [3, "no-address"],
    [4, "repeated"],
    [5, "in-register"],
    [6, "own-network"],
    [7, "no-app"],
  ]);
  assert.deepEqual(
    (await addCandidates(at(1), ["la-non.example"])).map(({ outcome }) => outcome),
    ["known"],
  );
});

test("a look reads a few pages, keeps what they claim with its place, and meets the criteria", async () => {
  sites.pages["la-non.example/"] = shopPage({ footer: "<p>© 2026 Lá Non</p>" });
  sites.pages["la-non.example/lien-he"] = shopPage({ footer: "<p>Công ty TNHH Lá Non. MST: 0312345670</p>" });
  sites.pages["la-non.example/dieu-khoan"] = shopPage();
  const { candidate, looks } = await look("la-non.example", 1);
  assert.deepEqual([candidate.state, candidate.outcome], ["looked", "read"]);
  assert.deepEqual(sites.asked, ["la-non.example/", "la-non.example/lien-he", "la-non.example/dieu-khoan"]);
  const claims = looks[0]?.claims;
  assert.equal(claims?.owner?.value, "Công ty TNHH Lá Non");
  assert.match(claims?.owner?.url ?? "", /\/lien-he$/);
  assert.deepEqual(
    [claims?.language?.value, claims?.currency?.value, claims?.deliversToVietnam?.value],
    ["vi", "VND", true],
  );
  const met = candidate.criteria.filter(({ result }) => result === "met").map(({ criterion }) => criterion);
  assert.deepEqual(met, ["language", "currency", "delivery", "selling"]);
  assert.deepEqual(await leadOn("la-non.example"), []);
});

test("what a site says otherwise later is a look of its own, and the one before stays", async () => {
  const before = (await look("la-non.example", 2)).looks;
  assert.equal(before.length, 1, "the same again is the same look");
  assert.deepEqual(before[0]?.confirmedAt, day(2));
  sites.pages["la-non.example/lien-he"] = shopPage({ footer: "<p>Công ty TNHH Lá Già. MST: 0100109107</p>" });
  const { looks } = await look("la-non.example", 3);
  assert.deepEqual(
    looks.map(({ claims, changed }) => [claims.owner?.value, changed]),
    [
      ["Công ty TNHH Lá Già", ["owner", "wrongTaxCode"]],
      ["Công ty TNHH Lá Non", []],
    ],
  );
});

const markedPage = (href: string) =>
  shopPage({ footer: `<a href="${href}"><img src="/logoSaleNoti.png" alt="Đã thông báo Bộ Công Thương"></a>` });

test("a false mark of registration raises one lead about the site, with the address of the mark", async () => {
  await add("gan-dau.example");
  sites.pages["gan-dau.example/"] = markedPage("https://gan-dau.example/chung-nhan");
  await look("gan-dau.example", 1);
  const [lead] = await leadOn("gan-dau.example");
  assert.deepEqual([lead?.checks, lead?.concern, lead?.level], [["claim.false_badge"], "platform", "own"]);
  assert.equal((await leadOn("gan-dau.example")).length, 1);
  // Another agency learns neither of the site nor of the lead.
  await assert.rejects(
    at(1, police).read((tx) => getLead(tx, lead?.id as string)),
    { code: "not-found" },
  );

  // The mark leads to the register's page of another site.
  sites.pages["gan-dau.example/"] = markedPage("http://online.gov.vn/Home/WebDetails/77");
  sites.pages["online.gov.vn/Home/WebDetails/77"] = "<table><tr><td>Tên miền</td><td>gio-he.example</td></tr></table>";
  const { candidate } = await look("gan-dau.example", 2);
  assert.equal(candidate.checks.find(({ check }) => check === "badge")?.why, "other-site");
  assert.equal((await leadOn("gan-dau.example"))[0]?.score, 14);

  // It names the site after all, and the lead falls.
  sites.pages["online.gov.vn/Home/WebDetails/77"] = "<p>Tên miền: gan-dau.example</p>";
  await look("gan-dau.example", 3);
  assert.deepEqual(
    (await leadOn("gan-dau.example")).map(({ score, findings }) => [score, findings]),
    [[0, 0]],
  );
});

test("an address that carries the site's own name is no page of the register about it", async () => {
  await add("tu-nhac.example");
  sites.pages["tu-nhac.example/"] = shopPage({
    footer: `<a href="http://online.gov.vn/tim?q=tu-nhac.example"><img src="/bct.png" alt="Đã thông báo Bộ Công Thương"></a>`,
  });
  sites.pages["online.gov.vn/tim?q=tu-nhac.example"] = "<p>Website: tu-nhac.example</p>";
  const { candidate } = await look("tu-nhac.example", 1);
  assert.equal(candidate.checks.find(({ check }) => check === "badge")?.why, "record-not-read");
});

test("the tax code of an enterprise that the register knows by another name is found", async () => {
  await add("muon-ma.example");
  sites.pages["muon-ma.example/"] = shopPage({ footer: "<p>Công ty Cổ phần Mượn Mã. MST: 0100109106</p>" });
  await look("muon-ma.example", 1);
  assert.deepEqual((await leadOn("muon-ma.example"))[0]?.checks, ["claim.other_tax_code"]);
});

test("a site that leads elsewhere says so, claims nothing of the other, and the other is noted once", async () => {
  await add("cho-khac.example");
  sites.pages["cho-khac.example/"] = { status: 302, headers: { location: `http://dich-den.example:${sites.port}/` } };
  sites.pages["dich-den.example/"] = { status: 302, headers: { location: `http://xa-hon.example:${sites.port}/` } };
  sites.pages["xa-hon.example/"] = shopPage();
  const { candidate, looks } = await look("cho-khac.example", 1);
  assert.deepEqual([candidate.outcome, looks.length], ["led-elsewhere", 0]);
  const led = candidateId("moit.dms", String(candidate.ledTo));
  assert.deepEqual([candidate.ledTo, (await candidateSheet(at(1), led)).candidate.how], ["xa-hon.example", "redirect"]);
  // From there no further one is noted: a chain could go on for ever.
  sites.pages["xa-hon.example/"] = { status: 302, headers: { location: `http://tan-cung.example:${sites.port}/` } };
  sites.pages["tan-cung.example/"] = shopPage();
  await look("xa-hon.example", 2);
  await assert.rejects(candidateSheet(at(2), candidateId("moit.dms", "tan-cung.example")), { code: "not-found" });
});

test("a dead host is asked less and less, then no more, and an officer may still ask", async () => {
  await add("da-chet.example");
  const id = candidateId("moit.dms", "da-chet.example");
  const waits: (number | null)[] = [];
  for (let n = 1; n <= 6; n++) {
    const { candidate } = await look("da-chet.example", n);
    assert.deepEqual([candidate.state, candidate.outcome], ["silent", "unknown-host"]);
    waits.push(candidate.lookAt === null ? null : (candidate.lookAt.getTime() - day(n).getTime()) / 86_400_000);
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, null]);
  await askLook(at(7), id);
  assert.deepEqual((await candidateSheet(at(7), id)).candidate.lookAt, day(7));
});

test("an officer may ask for a look once a minute", async () => {
  await assert.rejects(askLook(at(3), candidateId("moit.dms", "la-non.example")), { code: "rate-limited" });
});

test("a hostile page is read up to a bound, and its broken letters are kept whole", async () => {
  await add("doc-hai.example");
  sites.pages["doc-hai.example/"] =
    `<title>x\0</title>${"<div>".repeat(3_000)}<p>MST: 0100109107 ${"😀".repeat(400)}</p>
    <p>Công ty TNHH ${"a".repeat(65)}😀 ${"😀".repeat(90)}</p><a href="javascript:alert(1)">liên hệ</a><script>while(1){}</script>`;
  const { candidate, looks } = await look("doc-hai.example", 1);
  assert.deepEqual([candidate.outcome, looks.length], ["read", 1]);
  assert.ok(JSON.stringify(looks[0]?.claims).isWellFormed());
});

test("pages that answer with an error, or are none, are said to be so", async () => {
  await add("loi-trang.example");
  sites.pages["loi-trang.example/"] = { status: 403 };
  assert.equal((await look("loi-trang.example", 1)).candidate.outcome, "http-403");
  sites.pages["loi-trang.example/"] = { type: "application/pdf", body: "%PDF" };
  await askLook(at(2), candidateId("moit.dms", "loi-trang.example"));
  assert.equal((await look("loi-trang.example", 3)).candidate.outcome, "not-html");
});

test("what the register confirms later leaves the queue by itself, and an officer who takes that back is not overruled", async () => {
  await add("vua-vao-so.example");
  sites.pages["vua-vao-so.example/"] = shopPage();
  await look("vua-vao-so.example", 1);
  await importPlatforms(house(2), lines(registered("vua-vao-so.example")), { id: "so", level: "public" });
  const id = candidateId("moit.dms", "vua-vao-so.example");
  const { candidate, decisions } = await look("vua-vao-so.example", 3);
  assert.deepEqual([candidate.state, candidate.score, decisions[0]?.by], ["registered", 0, "system"]);
  await undoDecision(at(4), id);
  await askLook(at(5), id);
  assert.equal((await look("vua-vao-so.example", 6)).candidate.state, "looked");
});

test("found unregistered, listings on the host get the platform's finding until it is taken back; no other agency's do", async () => {
  const id = candidateId("moit.dms", "ban-chui.example");
  let n = 0;
  const checksOfNext = async (who = "moit.dms") => {
    const { screener } = preparationOf(await house(9, who).read(loadMaterial));
    const externalId = `chui-${++n}`;
    const listing = observed({ externalId, platformHost: "ban-chui.example", observedAt: day(9) });
    await importObserved(house(9, who), [listing], { screener, agency: who });
    const [row] = (await db.asSuperuser("select id from app.listings where external_id = $1", [externalId])).rows;
    return (await house(9, who).read((tx) => findingsOn(tx, row.id))).map(({ check_code }) => check_code);
  };
  await add("ban-chui.example");
  assert.deepEqual(await checksOfNext(), []);
  await decide("ban-chui.example", "unregistered", 5);
  assert.deepEqual([await checksOfNext(), await checksOfNext("mps.c03")], [["platform.unregistered"], []]);
  await decide("ban-chui.example", "blocked-asked", 7);
  const judge = platformStandings(await at(9).read(hostRegister));
  assert.equal(judge("ban-chui.example", "2026-11-06")?.status, "unregistered", "from the day of the first decision");
  assert.equal(judge("ban-chui.example", "2026-11-05"), null, "and not before it");
  await undoDecision(at(8), id);
  assert.deepEqual(await checksOfNext(), ["platform.unregistered"]);
  await undoDecision(at(8), id);
  assert.deepEqual(await checksOfNext(), []);
});

const linked = (n: number, host: string) =>
  observed({ externalId: `${host}-${n}`, platformHost: host, url: `https://${host}/tin/${n}` });

test("hosts of listings that no register confirms are noted with their listings, once", async () => {
  await importObserved(house(0), [
    ...[1, 2, 3].map((n) => linked(n, "tu-tin-rao.example")),
    linked(1, "da-co.example"),
    observed({ externalId: "khong-link", platformHost: "khong-biet.example" }),
  ]);
  const all = (await db.asSuperuser("select id from app.listings")).rows.map((row: { id: string }) => row.id);
  assert.equal(await noteListingHosts(house(1), "moit.dms", all), 1);
  assert.equal(await noteListingHosts(house(2), "moit.dms", all), 0);
  const { candidate, listings } = await candidateSheet(at(2), candidateId("moit.dms", "tu-tin-rao.example"));
  assert.deepEqual([candidate.how, listings.all, listings.first.length], ["listing", 3, 3]);
  const [met] = await at(2).read((tx) => listingsById(tx, [candidate.metAt as string]));
  assert.match(met?.url ?? "", /tu-tin-rao/);
});

test("a host that another module meets is noted for the agency that met it", async () => {
  const found = { host: "http://gap-nhau.example/a", url: "https://trang.example/x", how: "link", at: day(1) } as const;
  const noted = await house(1).transaction((tx) => noteHost(tx, { agency: "moit.dms", ...found }));
  assert.equal(noted.outcome, "noted");
  const again = await house(2).transaction((tx) => noteHost(tx, { agency: "moit.dms", ...found }));
  assert.equal(again.outcome, "known");
  const other = await house(2, "mps.c03").transaction((tx) => noteHost(tx, { agency: "mps.c03", ...found }));
  assert.equal(other.outcome, "noted", "another agency's candidate of the same host is its own");
});

const runOn = (n: number) => ({ now: () => day(n), signal: new AbortController().signal, log: createLog("silent") });

test("what is due is looked at, four at a time; without a contact nothing is fetched and it is said", async () => {
  await add("cho-lien-he.example", 20);
  const asked = sites.asked.length;
  await lookAtDue(runOn(20), house(20), "moit.dms", null);
  const id = candidateId("moit.dms", "cho-lien-he.example");
  assert.deepEqual([sites.asked.length, (await candidateSheet(at(20), id)).candidate.outcome], [asked, "no-contact"]);
  sites.pages["cho-lien-he.example/"] = shopPage();
  assert.ok((await lookAtDue(runOn(21), house(21), "moit.dms", sites.collector)) > 4);
  assert.equal((await candidateSheet(at(21), id)).candidate.outcome, "read");
  assert.equal(await lookAtDue(runOn(21), house(21), "moit.dms", sites.collector), 0);
});

test("a host in other letters is shown both ways, and held against the registered name it looks like", async () => {
  const [added] = await addCandidates(at(30), ["giо-he.example"]); // the first o is Cyrillic
  assert.ok(added?.outcome === "noted");
  sites.pages[`${added.host}/`] = shopPage();
  assert.equal((await lookAtDue(runOn(30), house(30), "moit.dms", sites.collector)) > 0, true);
  const { candidate } = await candidateSheet(at(30), added.id);
  assert.match(candidate.host, /^xn--/);
  const likeness = candidate.checks.find(({ check }) => check === "likeness");
  assert.deepEqual(
    [likeness?.why, likeness?.of["like"], likeness?.of["host"]],
    ["letters", "gio-he.example", "gi\u043e-he.example"],
  );
});

test("another agency sees none of it, and cannot tell that it is there", async () => {
  const theirs = at(22, police);
  const id = candidateId("moit.dms", "la-non.example");
  await assert.rejects(candidateSheet(theirs, id), { code: "not-found" });
  await assert.rejects(decideCandidate(theirs, id, 1, { decision: "unregistered", reason: "x" }), {
    code: "not-found",
  });
  await assert.rejects(undoDecision(theirs, id), { code: "not-found" });
  await assert.rejects(askLook(theirs, id), { code: "not-found" });
  const { items } = await theirs.read((tx) => listCandidates(tx, { state: "all", q: "" }, { limit: 100 }));
  assert.deepEqual(
    items.map(({ host }) => host),
    ["gap-nhau.example"],
  );
  assert.deepEqual(
    (await addCandidates(theirs, ["la-non.example"])).map(({ outcome }) => outcome),
    ["noted"],
  );
  for (const table of [
    "candidates",
    "candidate_looks",
    "candidate_decisions",
    "candidate_listings",
    "decided_standings",
  ]) {
    const { rows } = await theirs.transaction((tx) =>
      tx.client.query(`select count(*)::int as n from ${table} where agency <> 'mps.c03'`),
    );
    assert.equal(rows[0].n, 0, table);
  }
});

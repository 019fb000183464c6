import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { decider } from "../../../test/support/parties.ts";
import { inventedGtin, loadLaw, makeMaker, publishSauce } from "../../../test/support/passports.ts";
import { compressDigitalLink, digitalLinkKeys } from "../../engines/gs1/index.ts";
import { publicActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import { createApp } from "../../kernel/http/app.ts";
import { createLog } from "../../kernel/log.ts";
import { openFiles } from "../../services/files/index.ts";
import { hideLink, showLink } from "./commands/hide-link.ts";
import { addLink, digitalLinkRoutes } from "./index.ts";
import type { LinkInput } from "./index.ts";

const db = await testDatabase();
await loadLaw(db);
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-resolver-"));
after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);
const maker = await makeMaker(db, 1);
const [shown, linked, bare] = [1, 2, 3].map((n) => inventedGtin(maker.prefix, n).padStart(14, "0")) as [
  string,
  string,
  string,
];
await publishSauce(maker.ctx, files, shown.slice(1));

const lines: string[] = [];
const app = createApp({
  log: createLog("silent"),
  streams: /^$/,
  contextOf: async (c, lang) =>
    createContext(db.database, { actor: publicActor, lang, requestId: c.get("requestId"), clock: () => new Date() }),
  onAnswer: ({ route }) => lines.push(route),
});
digitalLinkRoutes(app, {
  publicUrl: "https://chinhhang.example",
  pages: {
    verify: (lang, code) => `${lang === "vi" ? "/xac-thuc" : "/en/verify"}?ma=${encodeURIComponent(code)}`,
    passport: (lang, gtin) => (lang === "vi" ? `/ho-chieu/${gtin}` : `/en/passport/${gtin}`),
  },
});
const home = "https://chinhhang.example";

async function ask(address: string, headers: Record<string, string> = {}, method = "GET") {
  const response = await app.request(address, { method, headers });
  return { status: response.status, to: response.headers.get("location"), headers: response.headers, response };
}

const link = (other: Partial<LinkInput>): LinkInput => ({
  anchor: linked,
  linkType: "gs1:pip",
  href: "https://hang-hu-cau.example/nuoc-mam",
  hreflang: null,
  mediaType: null,
  title: "Trang sản phẩm",
  context: null,
  isDefault: false,
  forwardQuery: true,
  ...other,
});
await addLink(maker.ctx, link({ hreflang: "vi", isDefault: true }));
await addLink(maker.ctx, link({ hreflang: "en", href: "https://hang-hu-cau.example/en/sauce", title: "Product page" }));
await addLink(maker.ctx, link({ linkType: "gs1:certificationInfo", href: "https://hang-hu-cau.example/cn/1" }));
await addLink(maker.ctx, link({ linkType: "gs1:certificationInfo", href: "https://hang-hu-cau.example/cn/2" }));
await addLink(
  maker.ctx,
  link({ anchor: `01/${linked}/10/L1`, linkType: "gs1:recallStatus", href: "https://hang-hu-cau.example/thu-hoi" }),
);
await addLink(
  maker.ctx,
  link({ linkType: "gs1:support", href: "https://hang-hu-cau.example/ho-tro?a=1#hoi", forwardQuery: false }),
);

test("a unit code leads to its verification, whoever's the number, and the signature goes with it", async () => {
  for (const gtin of [shown, linked, bare]) {
    const { status, to } = await ask(`/01/${gtin}/21/ABC123?s=xyz`);
    assert.equal(status, 307);
    assert.equal(to, `${home}/xac-thuc?ma=${encodeURIComponent(`${home}/01/${gtin}/21/ABC123?s=xyz`)}`);
  }
  const { to } = await ask(`/01/${shown}/21/ABC123`, { "accept-language": "en-GB,en" });
  assert.match(to ?? "", /\/en\/verify\?ma=/);
});

test("an article whose passport is shown leads to it; one with links of its maker leads where they say, by language", async () => {
  assert.equal((await ask(`/01/${shown}`)).to, `${home}/ho-chieu/${shown}`);
  assert.equal((await ask(`/01/${shown}`, { "accept-language": "en" })).to, `${home}/en/passport/${shown}`);
  assert.equal((await ask(`/01/${linked}`)).to, "https://hang-hu-cau.example/nuoc-mam");
  assert.equal(
    (await ask(`/01/${linked}`, { "accept-language": "en;q=0.8, fr" })).to,
    "https://hang-hu-cau.example/en/sauce",
  );
});

test("an address with a slash at its end, a short number, a stem or a compressed form is the same code", async () => {
  const wanted = await ask(`/01/${linked}`);
  for (const address of [`/01/${linked}/`, `/01/${linked.slice(1)}`, `/dl/01/${linked}`]) {
    const same = await ask(address);
    assert.deepEqual([same.status, same.to], [307, wanted.to], address);
  }
  const compressed = compressDigitalLink(`${home}/01/${linked}/21/A1?17=290131`);
  assert.ok(compressed.ok);
  const { pathname } = new URL(compressed.uri);
  const open = await ask(`/01/${linked}/21/A1?17=290131`);
  for (const address of [pathname, `/dl${pathname}`]) {
    const same = await ask(address);
    assert.deepEqual([same.status, same.to], [307, open.to], address);
    assert.match(same.headers.get("link") ?? "", new RegExp(`<${home}/01/${linked}/21/A1>; rel="owl:sameAs"`));
  }
});

test("a link type is found at the nearest anchor above, and the query goes with it", async () => {
  const type = (name: string, rest = "") => `/01/${linked}/10/L1/21/A1?linkType=${name}${rest}`;
  assert.equal(
    (await ask(type("gs1:recallStatus", "&17=290131&utm=x"))).to,
    "https://hang-hu-cau.example/thu-hoi?17=290131&utm=x",
  );
  assert.equal((await ask(type("https://ref.gs1.org/voc/pip"))).to, "https://hang-hu-cau.example/nuoc-mam");
  assert.equal((await ask(type("https://gs1.org/voc/pip"))).to, "https://hang-hu-cau.example/nuoc-mam");
  assert.equal((await ask(type("gs1:defaultLink"))).to?.startsWith(`${home}/xac-thuc`), true);
  assert.equal(
    (await ask(`/01/${linked}/10/L1`)).to,
    "https://hang-hu-cau.example/thu-hoi",
    "the first link at an anchor is its default",
  );
  assert.equal(
    (await ask(`/01/${linked}/10/L2`)).to,
    "https://hang-hu-cau.example/nuoc-mam",
    "another lot falls to the article",
  );
  assert.equal(
    (await ask(`/01/${linked}?linkType=gs1:support&utm=x`)).to,
    "https://hang-hu-cau.example/ho-tro?a=1#hoi",
  );
});

test("a secret in an address goes no further, and no address reaches the log", async () => {
  lines.length = 0;
  const { to } = await ask(`/01/${linked}?linkType=gs1:pip&pin=12345678&a=b`);
  assert.equal(to, "https://hang-hu-cau.example/nuoc-mam?a=b");
  await ask(`/01/${linked}/21/SECRET?s=12`);
  assert.deepEqual(lines, ["/01/*", "/01/*"]);
});

test("where several links fit alike all are offered", async () => {
  const { status, response, headers } = await ask(`/01/${linked}?linkType=gs1:certificationInfo`);
  assert.equal(status, 300);
  assert.match(headers.get("content-type") ?? "", /^application\/linkset\+json/);
  const { linkset } = (await response.json()) as { linkset: Record<string, { href: string }[]>[] };
  assert.deepEqual(
    linkset[0]?.["https://ref.gs1.org/voc/certificationInfo"]?.map(({ href }) => href),
    ["https://hang-hu-cau.example/cn/1", "https://hang-hu-cau.example/cn/2"],
  );
});

test("what is not known is said with 404, what is wrong with 400, in words", async () => {
  const said = async (address: string, lang = "vi") => {
    const { status, response, headers } = await ask(address, { "accept-language": lang });
    assert.equal(headers.get("access-control-allow-origin"), "*");
    return [status, ((await response.json()) as { detail: string }).detail];
  };
  assert.deepEqual(await said(`/01/${linked}?linkType=gs1:recipeInfo`, "en"), [
    404,
    "This code is known, but there is no link of that type",
  ]);
  assert.deepEqual(await said(`/01/${linked}?linkType=gs1:nothing`, "en"), [
    404,
    "This code is known, but there is no link of that type",
  ]);
  assert.match(String(await said(`/01/${bare}`)), /^404,Chưa có ai đăng ký/);
  assert.match(String(await said(`/01/${linked}?linkType=all`)), /^200,/);
  assert.match(String(await said("/01/08936036020015", "en")), /^400,The check digit “5” does not match/);
  assert.match(String(await said(`/01/${linked}/foo`)), /^400,/);
  assert.match(String(await said(`/01/${linked}/99/ABC`)), /^400,/);
  assert.match(String(await said(`/01/${linked}/10/A%20B`, "en")), /^400,\(10\) may not hold/);
  assert.match(String(await said(`/01/${linked}?17=291301`, "en")), /^400,There is no month “13”/);
  assert.match(String(await said("/dl/nothingpacked")), /^400,/);
  assert.equal((await ask("/just-a-word-of-a-page")).status, 404);
});

test("a foreign number goes to the resolver of its prefix, with its question", async () => {
  assert.deepEqual(
    await ask("/01/04006381333931/10/A%2F1?linkType=gs1:pip&17=290131").then(({ status, to }) => [status, to]),
    [307, "https://id.gs1.org/01/04006381333931/10/A%2F1?17=290131&linkType=gs1:pip"],
  );
  const { status, response } = await ask("/00/106141411234567897?linkType=linkset");
  assert.equal(status, 200);
  const { linkset } = (await response.json()) as { linkset: Record<string, { href: string }[]>[] };
  assert.equal(
    linkset[0]?.["https://ref.gs1.org/voc/handledBy"]?.[0]?.href,
    "https://id.gs1.org/00/106141411234567897",
  );
});

test("who answers for a prefix is asked as of today", async () => {
  await db.asSuperuser(`insert into app.resolver_handlers (prefix, href, name, valid_from, valid_to, agency, level) values
    ('0614141', 'https://past.example', 'Past', '2026-01-01', '2026-02-01', 'moit.dms', 'public'),
    ('06141', 'https://now.example', 'Now', '2026-01-01', null, 'moit.dms', 'public'),
    ('0614', 'https://shorter.example', 'Shorter', '2026-01-01', null, 'moit.dms', 'public'),
    ('061414', 'https://later.example', 'Later', '2100-01-01', null, 'moit.dms', 'public')`);
  assert.equal((await ask("/00/106141411234567897")).to, "https://now.example/00/106141411234567897");
});

test("every key is answered; HEAD says what GET says, OPTIONS what may be asked", async () => {
  for (const ai of digitalLinkKeys) assert.equal((await ask(`/${ai}/%00`)).status, 400, ai);
  const got = await ask(`/01/${linked}`);
  const head = await ask(`/01/${linked}`, {}, "HEAD");
  assert.deepEqual([head.status, head.to, head.headers.get("link")], [got.status, got.to, got.headers.get("link")]);
  assert.equal(await head.response.text(), "");
  const options = await ask(`/01/${linked}`, {}, "OPTIONS");
  assert.equal(options.status, 204);
  assert.equal(options.headers.get("access-control-allow-methods"), "GET, HEAD, OPTIONS");
  for (const { headers } of [got, head, options]) assert.equal(headers.get("access-control-allow-origin"), "*");
  assert.match(got.headers.get("vary") ?? "", /Accept, Accept-Language/);
});

test("the resolver describes itself", async () => {
  const { status, response } = await ask("/.well-known/gs1resolver");
  assert.equal(status, 200);
  const told = (await response.json()) as Record<string, unknown>;
  assert.equal(told["resolverRoot"], home);
  assert.deepEqual(told["supportedPrimaryKeys"], ["all"]);
});

test("a link that the authority hides leads nowhere", async () => {
  const hidden = await addLink(maker.ctx, link({ linkType: "gs1:faqs", href: "https://hang-hu-cau.example/hoi-dap" }));
  const address = `/01/${linked}?linkType=gs1:faqs`;
  assert.equal((await ask(address)).status, 307);
  await hideLink(db.contextOf(decider), hidden.id, hidden.version, "Dẫn đến trang giả mạo");
  assert.equal((await ask(address)).status, 404);
  await showLink(db.contextOf(decider), hidden.id, hidden.version + 1);
  assert.equal((await ask(address)).status, 307);
});

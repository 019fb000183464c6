import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { openSite } from "../../../../../test/support/site.ts";
import { mappingSchema } from "../mapping/model.ts";
import { folderPull, httpPull } from "../model.ts";
import type { Position } from "../model.ts";
import type { Connection } from "../queries.ts";
import type { ReadPortion } from "../run/keep-portion.ts";
import { before } from "./database.ts";
import { firstRowsOfFile, folderPortions } from "./folder.ts";
import { firstRowsOfHttp, httpPortions } from "./http.ts";
import type { SourceParts } from "./model.ts";
import { SourceFault } from "./model.ts";

const mapping = mappingSchema.parse({ key: ["so"], kind: "case", title: "{ten}" });
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-sources-"));
after(() => rm(dataDir, { recursive: true, force: true }));
const parts = (more: Partial<SourceParts> = {}): SourceParts => ({
  partners: null,
  own: null,
  dataDir,
  secret: "mở-cửa".normalize("NFD").replace(/[^a-z-]/g, ""),
  now: () => new Date("2026-11-22T00:00:00Z"),
  portion: 2,
  ...more,
});
const connection = (kind: "http" | "folder", settings: object, position: Position = {}): Connection => ({
  id: "con_1",
  name: "x",
  source: "ket-noi-x",
  agency: "moit.dms",
  kind,
  direction: "pull",
  settings: (kind === "http" ? httpPull : folderPull).parse(settings),
  mappingVersion: 1,
  position,
});
const all = async (portions: AsyncIterable<ReadPortion>) => Array.fromAsync(portions);
const keysOf = (portions: readonly ReadPortion[]) => portions.flatMap(({ rows }) => rows.map(({ key }) => key));
const failsWith = (code: string) => (error: unknown) => error instanceof SourceFault && error.problem.code === code;
const item = (so: number) => ({ so, ten: `Vụ ${so}` });

const folderReading = (position: Position) => ({
  connection: connection("folder", {}, position),
  mapping,
  parts: parts(),
});

test("pages by number, cursor and link are read to their end, and the place is that of the next page", async () => {
  const heard: (string | undefined)[] = [];
  const site = await openSite((_, request, response) => {
    heard.push(request.headers["x-key"] as string | undefined);
    const url = new URL(request.url ?? "", "http://x");
    const page = Number(url.searchParams.get("page") ?? url.searchParams.get("after") ?? 1);
    const items = page > 2 ? [] : [item(page * 10 + 1), item(page * 10 + 2), item(page * 10 + 3)];
    if (url.pathname === "/link" && page < 2) response.setHeader("link", '</link?page=2>; rel="next"');
    response.end(JSON.stringify({ data: { items }, next: page < 2 ? page + 1 : null }));
  });
  const read = async (where: string, paging: object, position: Position = {}) => {
    const url = site.address("doi-tac.example", where);
    const source = connection("http", { url, at: "data.items", paging, header: "X-Key" }, position);
    return all(httpPortions({ connection: source, mapping, parts: parts({ limits: site.limits }) }));
  };
  const whole = ["11", "12", "13", "21", "22", "23"];
  const byNumber = await read("/so", { by: "page", param: "page" });
  assert.deepEqual(keysOf(byNumber), whole);
  assert.deepEqual([byNumber[0]?.position, byNumber[1]?.position.next], [{}, "2"], "a page is taken whole or again");
  assert.deepEqual(byNumber.at(-1)?.position, { mark: "2026-11-22T00:00:00.000Z" });
  assert.deepEqual(keysOf(await read("/con-tro", { by: "cursor", param: "after", at: "next" })), whole);
  assert.deepEqual(keysOf(await read("/link", { by: "link" })), whole);
  assert.deepEqual(keysOf(await read("/so", { by: "page", param: "page" }, byNumber[1]?.position)), whole.slice(3));
  assert.ok(
    heard.every((one) => one !== undefined && one.length > 0),
    "every page was asked with the header",
  );
});

test("pages that lead in a circle, to another host or to nothing readable end the run, and say so", async () => {
  const site = await openSite((_, request, response) => {
    const next = request.url === "/vong" ? "/vong" : "http://noi-khac.example/";
    if (request.url === "/hong") return void response.end("<html>");
    if (request.url === "/loi") return void response.writeHead(500).end();
    response.setHeader("link", `<${next}>; rel="next"`);
    response.end(JSON.stringify([item(1)]));
  });
  const read = (where: string, more: Partial<SourceParts> = {}) => {
    const url = site.address("doi-tac.example", where);
    const source = connection("http", { url, paging: { by: "link" }, header: where === "/khoa" ? "X-Key" : null });
    return all(httpPortions({ connection: source, mapping, parts: parts({ limits: site.limits, ...more }) }));
  };
  await assert.rejects(read("/vong"), failsWith("paging-loops"));
  await assert.rejects(read("/khac"), failsWith("left-site"));
  await assert.rejects(read("/hong"), failsWith("broken-answer"));
  await assert.rejects(read("/loi"), failsWith("status"));
  await assert.rejects(read("/khoa", { secret: null }), failsWith("no-secret"));
  await assert.rejects(
    read("/vong", { limits: {} }),
    failsWith("refused"),
    "this machine is not asked where it is not named",
  );
});

test("JSON lines are previewed, and the time of the last pull stands in the address", async () => {
  const site = await openSite((_, __, response) =>
    response.end([1, 2, 3].map((so) => JSON.stringify(item(so))).join("\n")),
  );
  const url = site.address("doi-tac.example", "/dong?tu={since}");
  const source = connection("http", { url, format: "jsonl", overlapMinutes: 10 }, { mark: "2026-11-20T00:00:00.000Z" });
  const reading = { connection: source, mapping, parts: parts({ limits: site.limits }) };
  assert.equal((await firstRowsOfHttp(reading, 2)).length, 2);
  assert.deepEqual(keysOf(await all(httpPortions(reading))), ["1", "2", "3"]);
  assert.match(decodeURIComponent(site.asked.at(-1) ?? ""), /tu=2026-11-19T23:50:00.000Z$/);
});

test("a file is read once it is quiet, from the record it was left at, and put away with its report", async () => {
  const folder = path.join(dataDir, "drop", "con_1");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "vu.csv");
  await writeFile(file, "so,ten\n1,Một\n2,Hai\n3,\n4,Bốn\n");
  await utimes(file, new Date("2026-11-21T00:00:00Z"), new Date("2026-11-21T00:00:00Z"));
  assert.equal((await firstRowsOfFile(folderReading({}), 2)).length, 2);
  const looked = await all(folderPortions(folderReading({}), "cnr_1"));
  assert.deepEqual(keysOf(looked), [], "the first look only remembers");
  let left: Position = {};
  for await (const portion of folderPortions(folderReading(looked[0]!.position), "cnr_1")) {
    left = portion.position;
    break;
  }
  const rest = await all(folderPortions(folderReading(left), "cnr_2"));
  assert.deepEqual(keysOf(rest), ["3", "4"]);
  assert.equal(rest[0]?.rows[0]?.record, null, "a row without a title is refused");
  assert.deepEqual(await readdir(path.join(folder, "done")).then((names) => names.length), 2);
});

test("a time of the partner's is set back as it was written", () => {
  assert.equal(before("2026-01-01 00:05:00.123456+00", 10), "2025-12-31 23:55:00+00");
  assert.equal(before("2026-01-01T00:05:00", 5), "2026-01-01T00:00:00");
  assert.equal(before("2026-01-01", 60), "2025-12-31");
  assert.throws(() => before("1767225600", 5), failsWith("bad-order"));
});

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { chromiumPath } from "../../../../test/support/browser.ts";
import { clipUrl, pageAsItStoodUrl, pictureUrl } from "../../../engines/capsule/index.ts";
import type { CaptureFailure } from "../model.ts";
import type { BrowserParts } from "./capture-page.ts";
import { capturePage } from "./capture-page.ts";
import { CaptureRefused } from "./refused.ts";

const executablePath = chromiumPath();
const skip = executablePath === null ? "there is no Chromium" : false;

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const html = (private_: string) => `<!doctype html><meta charset=utf-8><title>Tai nghe mẫu</title>
<style>body{margin:0;height:3000px}#gia{position:absolute;top:2000px;left:10px;width:300px;height:50px}</style>
<h1>Tai nghe mẫu</h1><img src=/anh.png><img src="${private_}" loading=eager><div id=gia>199.000 ₫</div>
<script>fetch("/gia", { method: "POST", body: "ma=1" }).then((r) => r.text()).then((t) => { document.querySelector("#gia").textContent = t })</script>`;
const server = createServer((asked, answer) => {
  const send = (type: string, body: string | Buffer, more: Record<string, string> = {}) =>
    answer.writeHead(200, { "content-type": type, ...more }).end(body);
  switch (asked.url) {
    case "/cu":
      return answer.writeHead(302, { location: "/san-pham" }).end();
    case "/san-pham":
      return send("text/html; charset=utf-8", gzipSync(html("http://noi-bo.test/bi-mat.png")), {
        "content-encoding": "gzip",
        "set-cookie": "phien=1",
      });
    case "/anh.png":
      return send("image/png", picture);
    case "/gia":
      return send("text/plain; charset=utf-8", "199.000 ₫ (đã giảm)");
    case "/tai-ve":
      return send("application/zip", "PK", { "content-disposition": "attachment" });
    case "/cham":
      return (answer.writeHead(200, { "content-type": "text/html" }).write("<p>"), undefined);
    case "/lon":
      return send("text/html", "<p>x".repeat(2 ** 20));
    default:
      return answer.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
test.after(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;
const shop = `http://shop-mau.test:${port}`;
const parts: BrowserParts = {
  executablePath: executablePath ?? "",
  now: () => new Date(),
  allow: {
    allowAddress: (address) => address === "127.0.0.1",
    allowPort: () => true,
    resolve: async (name) => (name === "shop-mau.test" ? ["127.0.0.1"] : name === "noi-bo.test" ? ["10.0.0.5"] : []),
  },
};
const refusal = async (work: Promise<unknown>): Promise<CaptureFailure> => {
  const error = await work.then(
    () => assert.fail("it was captured"),
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof CaptureRefused, String(error));
  return error.code;
};

test(
  "a page is kept with its redirect, its resources, its picture and the clip, and what could not be had is named",
  { skip },
  async () => {
    const seen = await capturePage(parts, `${shop}/cu`, { selector: "#gia" });
    assert.equal(seen.page.url, `${shop}/san-pham`);
    assert.equal(seen.page.title, "Tai nghe mẫu");
    const answers = Object.fromEntries(
      seen.responses.map((one) => [`${one.method} ${new URL(one.url).pathname}`, one]),
    );
    assert.equal(answers["GET /cu"]?.status, 302);
    const page = answers["GET /san-pham"]!;
    assert.match(Buffer.from(page.body).toString(), /^<!doctype html>/);
    const headers = new Map(page.headers.map(([name, value]) => [name.toLowerCase(), value]));
    assert.deepEqual([headers.get("content-encoding"), headers.get("set-cookie")], ["gzip", "phien=1"]);
    assert.equal(page.address, "127.0.0.1");
    assert.deepEqual(Buffer.from(answers["GET /anh.png"]!.body), picture);
    assert.equal(Buffer.from(answers["POST /gia"]!.requestBody).toString(), "ma=1");
    const resources = new Map(seen.resources.map((one) => [one.url, one]));
    const dom = Buffer.from(resources.get(pageAsItStoodUrl(seen.page.url))!.body).toString();
    assert.match(dom, /199\.000 ₫ \(đã giảm\)/, "the page as its script left it");
    for (const url of [pictureUrl(seen.page.url), clipUrl(seen.page.url)])
      assert.equal(Buffer.from(resources.get(url)!.body.subarray(1, 4)).toString(), "PNG", url);
    assert.deepEqual([seen.clip?.y, seen.clip?.width, seen.clip?.height], [2000, 300, 50]);
    assert.ok(
      seen.missing.some(({ url }) => url === "http://noi-bo.test/bi-mat.png"),
      JSON.stringify(seen.missing),
    );
    assert.ok(!seen.responses.some(({ url }) => url.includes("noi-bo")));
  },
);

test("by default nothing of a private network is opened, by name or by number", { skip }, async () => {
  const { allow: _, ...plain } = parts;
  for (const url of [
    `http://127.0.0.1:${port}/san-pham`,
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://169.254.169.254/latest/",
  ])
    assert.equal(await refusal(capturePage(plain, url, null)), "blocked-address", url);
});

test("what is no page, has no end, is too large or is not there is refused with its name", { skip }, async () => {
  assert.equal(await refusal(capturePage(parts, `${shop}/tai-ve`, null)), "not-a-page");
  assert.equal(await refusal(capturePage({ ...parts, totalMs: 5000 }, `${shop}/cham`, null)), "too-slow");
  const small = { ...parts, allow: { ...parts.allow, bytes: 2 ** 20 } };
  assert.equal(await refusal(capturePage(small, `${shop}/lon`, null)), "too-large");
  assert.equal(await refusal(capturePage(parts, "http://khong-co.test/", null)), "unreachable");
});

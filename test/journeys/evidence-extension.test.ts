import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";
import { verifyCapsule } from "../../src/engines/capsule/index.ts";
import { originKeys } from "../../src/engines/codes/index.ts";
import { readConfig } from "../../src/kernel/config.ts";
import { createLog } from "../../src/kernel/log.ts";
import { createServiceKey } from "../../src/services/access/index.ts";
import { capsuleChecks } from "../../src/signals/evidence/index.ts";
import { createServer, listen } from "../../src/surfaces/api/index.ts";
import { testGate } from "../support/access.ts";
import { chromiumPath } from "../support/browser.ts";
import { officer, testDatabase } from "../support/database.ts";
import { evidenceHouse } from "../support/evidence.ts";
import { root } from "../support/house.ts";

const executablePath = chromiumPath();
const skip = executablePath === null ? "no Chromium here: set CHROMIUM_PATH" : false;

test("the extension has the same words in both languages", async () => {
  assert.deepEqual(await wordKeys("vi"), await wordKeys("en"));
});

test("a page that an officer's browser shows becomes a capsule by the extension's one button", { skip }, async () => {
  const db = await testDatabase();
  const house = await evidenceHouse(db);
  const gate = testGate(db, { start: new Date() });
  const web = path.join(tmpdir(), "chinhhang-no-web");
  const config = readConfig({ RATE_PER_MINUTE: "100000" });
  const parts = { config, database: db.database, gate: gate.gate, clock: gate.now, log: createLog("silent"), web };
  const origin = { originKeys: originKeys(randomBytes(32)), exchangeKey: randomBytes(32) };
  const listening = await listen(createServer({ ...parts, ...house, ...origin }).fetch, "127.0.0.1", 0);
  const shop = createHttpServer((asked, answer) =>
    asked.url === "/anh.svg"
      ? answer.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg xmlns='http://www.w3.org/2000/svg'/>")
      : answer
          .writeHead(200, { "content-type": "text/html; charset=utf-8", "x-mau": "1" })
          .end("<title>Tai nghe mẫu</title><img src=/anh.svg><p id=gia>199.000 ₫</p>"),
  );
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  const window = await browserWithExtension();
  after(async () => {
    await window.context.close();
    await listening.close();
    shop.close();
    await rm(window.folder, { recursive: true, force: true });
  });
  const key = { name: "tiện ích", scopes: ["evidence:write" as const], sources: [], days: 1 };
  const { token } = await createServiceKey(gate.console("moit.dms"), key);

  const settings = await window.context.newPage();
  await settings.goto(`${window.origin}/options.html`);
  const { violations } = await new AxeBuilder({ page: settings }).analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await settings.locator("#house").fill(listening.url);
  await settings.locator("#key").fill(token);
  await settings.locator("button").click();
  await settings
    .getByRole("status")
    .filter({ hasText: /Đã lưu|Saved/ })
    .waitFor();

  // The small window in a tab of its own: what its button does is asked of the tab with the shop.
  const popup = await window.context.newPage();
  await popup.goto(`${window.origin}/popup.html`);
  const page = await window.context.newPage();
  const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/tai-nghe`;
  await page.goto(url);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#gia")!));
  await page.bringToFront();
  const sent = await popup.evaluate(async () => {
    const { runtime, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const [tab] = await tabs.query({ url: "http://127.0.0.1/tai-nghe*" });
    return runtime.sendMessage({ do: "capture", tab: tab?.id, note: "mẫu", place: "Huế" });
  });
  assert.equal(sent.ok, true, sent.why);
  await house.work("moit.dms", sent.id as string);

  const kept = await house.ask(officer("moit.dms"), `/v1/evidence/${sent.id}/capsule`);
  assert.equal(kept.status, 200, await kept.clone().text());
  const bytes = new Uint8Array(await kept.arrayBuffer());
  const { ok, problems, manifest } = await verifyCapsule(bytes, capsuleChecks(house.factLog.verifier));
  assert.deepEqual([ok, problems], [true, []]);
  const { capture, records } = manifest!.capsule;
  assert.deepEqual(
    [capture.way, capture.note, capture.place, capture.actorName],
    ["browser", "mẫu", "Huế", "tiện ích"],
  );
  assert.ok(capture.clip !== null && capture.clip.height < 100, JSON.stringify(capture.clip));
  const held = records.map((record) => record.url);
  for (const one of [
    url,
    new URL("/anh.svg", url).href,
    `urn:dom:${url}`,
    `urn:answer:${url}`,
    `urn:view:${url}`,
    `urn:clip:${url}`,
  ])
    assert.ok(held.includes(one), `${one} is in ${held.join(" ")}`);
});

async function wordKeys(lang: string): Promise<string[]> {
  const words = await readFile(path.join(root, "extension/_locales", lang, "messages.json"), "utf8");
  return Object.keys(JSON.parse(words) as object).sort();
}

type ExtensionApi = {
  tabs: { query(by: { url: string }): Promise<{ id: number }[]> };
  runtime: { sendMessage(asked: unknown): Promise<{ ok: boolean; id?: string; why?: string }> };
};

/**
 * A browser with the extension. Nobody can press the button of a tool bar without a screen, and only that press gives the right to a
 * page: the copy that is tested has the right from the start, and nothing else is changed.
 */
async function browserWithExtension(): Promise<{ context: BrowserContext; origin: string; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-extension-"));
  const copy = path.join(folder, "extension");
  await cp(path.join(root, "extension"), copy, { recursive: true });
  const manifest = JSON.parse(await readFile(path.join(copy, "manifest.json"), "utf8")) as Record<string, unknown>;
  await writeFile(path.join(copy, "manifest.json"), JSON.stringify({ ...manifest, host_permissions: ["<all_urls>"] }));
  const context = await chromium.launchPersistentContext(path.join(folder, "profile"), {
    executablePath: executablePath ?? "",
    ignoreDefaultArgs: ["--disable-extensions"],
    args: ["--no-sandbox", "--disable-gpu", `--disable-extensions-except=${copy}`, `--load-extension=${copy}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 20_000 }));
  return { context, origin: worker.url().replace(/\/[^/]*$/, ""), folder };
}

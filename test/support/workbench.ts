import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { OriginKeys } from "../../src/engines/codes/index.ts";
import type { Role } from "../../src/kernel/actor.ts";
import { readConfig } from "../../src/kernel/config.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { FactLog } from "../../src/services/facts/index.ts";
import type { Files } from "../../src/services/files/index.ts";
import { openFiles } from "../../src/services/files/index.ts";
import { createServer, listen } from "../../src/surfaces/api/index.ts";
import { buildWeb, builtWeb, webIsStale } from "../../src/surfaces/cli/web-build.ts";
import type { TestGate } from "./access.ts";
import { testGate } from "./access.ts";
import { chromiumPath } from "./browser.ts";
import type { TestDatabase } from "./database.ts";
import { testDatabase } from "./database.ts";
import { testFactLog } from "./fact-log.ts";
import { testExchangeKey, testKeys } from "./origin.ts";

export type Person = { id: string; login: string; password: string };

export type Workbench = {
  url: string;
  db: TestDatabase;
  gate: TestGate;
  files: Files;
  factLog: FactLog;
  originKeys: OriginKeys;
  exchangeKey: Buffer;
  person(login: string, roles: Role[], agency?: string): Promise<Person>;
  /** A window of its own, with its own cookies. What its page logs as an error fails the test at `close`. */
  window(options?: BrowserContextOptions): Promise<Page>;
};

/** The whole server on a test database, its built workbench, and a browser; null where there is no browser. */
export async function openWorkbench(
  settings: (db: TestDatabase) => Record<string, string> = () => ({}),
): Promise<Workbench | null> {
  const executablePath = chromiumPath();
  if (executablePath === null) return null;
  if (await webIsStale()) assert.equal(await buildWeb(), null);
  const db = await testDatabase();
  const gate = testGate(db, { start: new Date() });
  const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-workbench-"));
  const factLog = await testFactLog(db);
  const files = await openFiles(dataDir, null);
  const server = createServer({
    config: readConfig({ RATE_PER_MINUTE: "100000", ...settings(db) }),
    database: db.database,
    gate: gate.gate,
    factLog,
    files,
    originKeys: testKeys,
    exchangeKey: testExchangeKey,
    clock: gate.now,
    log: createLog("silent"),
    web: builtWeb,
  });
  const listening = await listen(server.fetch, "127.0.0.1", 0);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  after(async () => {
    await browser.close();
    await listening.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    url: listening.url,
    db,
    gate,
    files,
    factLog,
    originKeys: testKeys,
    exchangeKey: testExchangeKey,
    person: (login, roles, agency = "moit.dms") => gate.person(login, agency, roles),
    async window(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 800 }, ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => assert.fail(`the page threw: ${error.message}`));
      return page;
    },
  };
}

/** Signs in by the door, as a person does. */
export async function signInAs(page: Page, url: string, person: Pick<Person, "login" | "password">): Promise<void> {
  await page.goto(`${url}/workbench`);
  await page.getByLabel("Tên đăng nhập").fill(person.login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/**
 * Nothing on the page bars a person from it, as far as axe can tell. It is asked for violations only and runs in the page itself, not
 * in a second one for frames of other sites, of which our pages have none: a third of the time (measured).
 */
export async function assertOpenToAll(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  assert.deepEqual(told, [], page.url());
}

/** The page needs no scrolling sideways. */
export async function assertFits(page: Page): Promise<void> {
  const inside = await page.evaluate(() => document.documentElement.scrollWidth);
  const outside = page.viewportSize()?.width ?? 0;
  assert.ok(inside <= outside, `${page.url()} is ${inside} wide in a window of ${outside}`);
}

/** A screenshot of the whole page in the folder that SHOTS names, for whoever wants to look; without one, nothing. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

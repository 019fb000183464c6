import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import type { Actor } from "../../src/kernel/actor.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { FactLog } from "../../src/services/facts/index.ts";
import type { Files } from "../../src/services/files/index.ts";
import { openFiles } from "../../src/services/files/index.ts";
import type { CapsuleParts } from "../../src/signals/evidence/commands/keep-capsule.ts";
import { keepCapsule } from "../../src/signals/evidence/commands/keep-capsule.ts";
import { evidenceRoutes } from "../../src/signals/evidence/index.ts";
import type { TestDatabase } from "./database.ts";
import { testFactLog } from "./fact-log.ts";

export type EvidenceHouse = {
  factLog: FactLog;
  files: Files;
  /** Asks as this actor; with a body by POST, unless said otherwise. */
  ask(actor: Actor, path: string, body?: unknown, method?: string): Promise<Response>;
  /** Does the job of one capture, as the house for that agency. */
  work(agency: string, id: string, browser?: Partial<CapsuleParts["browser"]>): Promise<void>;
};

/** The evidence module on a test database, with files and a log of its own. `chromium` is what the setting would say. */
export async function evidenceHouse(db: TestDatabase, chromium: string | null = "/nowhere"): Promise<EvidenceHouse> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-evidence-"));
  after(() => rm(folder, { recursive: true, force: true }));
  const factLog = await testFactLog(db);
  const files = await openFiles(folder, null);
  return {
    factLog,
    files,
    ask: async (actor, at, body, method = body === undefined ? "GET" : "POST") => {
      const app = createApp({
        log: createLog("silent"),
        streams: /^\/v1\/evidence\/uploads$/,
        contextOf: () => Promise.resolve(db.contextOf(actor)),
      });
      const api = createApi();
      evidenceRoutes(api, { files, factLog, chromium });
      app.route("/", api);
      const headers = { "content-type": "application/json" };
      return app.request(at, body === undefined ? { method } : { method, headers, body: JSON.stringify(body) });
    },
    work: (agency, id, browser = {}) => {
      const parts = { files: files.store, signer: factLog.signer, browser: { executablePath: null, ...browser } };
      return keepCapsule(db.contextOf(systemActor(agency)), parts, id);
    },
  };
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

/** What the extension sends of an invented page. */
export function sentPage(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    url: "https://shop-mau.example/tai-nghe",
    title: "Tai nghe mẫu",
    capturedAt: "2026-11-20T03:04:05.000Z",
    userAgent: "Trình duyệt mẫu",
    place: "Hà Nội",
    html: "<title>Tai nghe mẫu</title><p>199.000 ₫",
    resources: [{ url: "https://shop-mau.example/anh.png", type: "image/png", data: base64("ảnh") }],
    answer: { status: 200, headers: [["content-type", "text/html"]] },
    screenshot: { type: "image/png", data: base64("ảnh chụp") },
    missing: [{ url: "https://shop-mau.example/video.mp4", why: "too-large" }],
    ...more,
  };
}

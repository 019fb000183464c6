import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import sharp from "sharp";
import type { Actor } from "../../src/kernel/actor.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { FetchOutcome } from "../../src/services/fetching/index.ts";
import type { Files } from "../../src/services/files/index.ts";
import { openFiles } from "../../src/services/files/index.ts";
import { comparePictures, picturesRoutes, pictureSearchOf } from "../../src/signals/pictures/index.ts";
import type { TestDatabase } from "./database.ts";
import { drawing } from "./drawing.ts";

export type PictureHouse = {
  files: Files;
  /** Asks as this actor; a body of bytes is sent as it is, any other as JSON. */
  ask(actor: Actor, path: string, parts?: { method?: string; body?: unknown; version?: number }): Promise<Response>;
  /** Brings a picture and gives its answer. */
  bring(actor: Actor, bytes: Uint8Array, query?: string): Promise<{ id: string; hash: string }>;
  /** The house acting for an agency. */
  house(agency: string): Context;
  /** Holds everything of an agency that is new against its albums. */
  compare(agency: string): Promise<void>;
};

/** The module of pictures on a test database, with files of its own. */
export async function pictureHouse(db: TestDatabase): Promise<PictureHouse> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-pictures-"));
  after(() => rm(folder, { recursive: true, force: true }));
  const files = await openFiles(folder, null);
  await pictureSearchOf(db.database).ready();
  const ask: PictureHouse["ask"] = async (actor, at, { method, body, version } = {}) => {
    const app = createApp({
      log: createLog("silent"),
      streams: /^\/v1\/pictures(\/search)?$/,
      contextOf: () => Promise.resolve(db.contextOf(actor)),
    });
    const api = createApi();
    picturesRoutes(api, { files, database: db.database, fetches: true });
    app.route("/", api);
    const headers = new Headers();
    if (version !== undefined) headers.set("if-match", `"${version}"`);
    if (body === undefined) return app.request(at, { method: method ?? "GET", headers });
    const isBytes = body instanceof Uint8Array;
    headers.set("content-type", isBytes ? "application/octet-stream" : "application/json");
    const sent = isBytes ? new Uint8Array(body) : JSON.stringify(body);
    return app.request(at, { method: method ?? "POST", headers, body: sent });
  };
  const house = (agency: string) => db.contextOf(systemActor(agency));
  return {
    files,
    ask,
    house,
    async bring(actor, bytes, query = "") {
      const answer = await ask(actor, `/v1/pictures${query}`, { body: bytes });
      if (answer.status !== 201) throw new Error(await answer.text());
      return (await answer.json()) as { id: string; hash: string };
    },
    async compare(agency) {
      while ((await comparePictures(house(agency), agency)) > 0);
    },
  };
}

/** Copies of a picture, each as a seller would make it. */
export const copies: Record<string, (of: Buffer) => Promise<Buffer>> = {
  "re-saved": (of) => sharp(of).jpeg({ quality: 40 }).toBuffer(),
  halved: (of) => sharp(of).resize(240).png().toBuffer(),
  mirrored: (of) => sharp(of).flop().png().toBuffer(),
  cropped: (of) => sharp(of).extract({ left: 30, top: 22, width: 410, height: 310 }).png().toBuffer(),
  framed: (of) => sharp(of).extend({ top: 20, bottom: 20, left: 20, right: 20, background: "white" }).png().toBuffer(),
};

/** An answer of a host with this body, as a fetch gives it. */
export function arrived(body: Uint8Array, status = 200): FetchOutcome {
  const url = "https://anh-mau.example/";
  return { ok: true, finalUrl: url, status, headers: {}, body, hops: [], address: "192.0.2.7" };
}

export { drawing };

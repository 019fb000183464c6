import type { BrowserContext, Request, Response } from "playwright-core";
import type { Bytes, CapturedResponse, Header } from "../../../engines/capsule/index.ts";
import type { ForwardProxy } from "./forward-proxy.ts";

export type Missing = { url: string; why: string };
export type Gathered = { responses: CapturedResponse[]; missing: Missing[]; settled(): Promise<void> };

/** What is kept of bodies: one, and all together. A capsule has 20 MiB, pictures and all. */
const largestBody = 8 * 2 ** 20;
const allBodies = 10 * 2 ** 20;
const mostResponses = 1000;
const nothing = new Uint8Array(0);

/** Collects every answer of a browser window with its body, as each is done; what cannot be kept is named with the reason. */
export function gather(context: BrowserContext, proxy: ForwardProxy, now: () => Date): Gathered {
  const responses: CapturedResponse[] = [];
  const missing: Missing[] = [];
  const running = new Set<Promise<void>>();
  let kept = 0;
  const miss = (url: string, why: string) => {
    if (missing.length < mostResponses) missing.push({ url: url.slice(0, 4000), why: why.slice(0, 60) });
  };
  const done = async (request: Request): Promise<void> => {
    const url = request.url();
    const response = await request.response();
    if (!/^https?:/.test(url) || response === null) return;
    if (responses.length >= mostResponses) return miss(url, "too-many");
    const body = await bodyOf(response);
    if (body === null) return miss(url, "no-body");
    if (body.length > largestBody || kept + body.length > allBodies) return miss(url, "too-large");
    kept += body.length;
    const { hostname, protocol, port } = new URL(url);
    responses.push({
      url,
      at: startOf(request) ?? now(),
      method: request.method(),
      requestHeaders: headersOf(await request.headersArray()),
      requestBody: new Uint8Array(request.postDataBuffer() ?? nothing),
      status: response.status(),
      reason: response.statusText(),
      headers: headersOf(await response.headersArray()),
      body,
      address: proxy.addressOf(`${hostname}:${port || (protocol === "https:" ? 443 : 80)}`),
    });
  };
  const begin = (work: Promise<void>, url: string) => {
    const task = work.catch(() => miss(url, "unreadable")).finally(() => running.delete(task));
    running.add(task);
  };
  context.on("requestfinished", (request) => begin(done(request), request.url()));
  context.on("requestfailed", (request) => {
    if (/^https?:/.test(request.url())) miss(request.url(), request.failure()?.errorText ?? "failed");
  });
  return {
    responses,
    missing,
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** A redirect has no body that a browser hands over; null where one is gone. */
async function bodyOf(response: Response): Promise<Bytes | null> {
  const status = response.status();
  if ((status >= 300 && status < 400) || status === 204 || status === 205) return nothing;
  const body = await response.body().catch(() => null);
  return body === null ? null : new Uint8Array(body);
}

function headersOf(list: readonly { name: string; value: string }[]): Header[] {
  return list.filter(({ name }) => !name.startsWith(":")).map(({ name, value }): Header => [name, value]);
}

function startOf(request: Request): Date | null {
  const at = request.timing().startTime;
  return at > 0 ? new Date(Math.round(at)) : null;
}

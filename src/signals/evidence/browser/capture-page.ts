import type { BrowserContext, Page } from "playwright-core";
import type { Bytes, CapturedResource, CapturedResponse } from "../../../engines/capsule/index.ts";
import { clipUrl, pageAsItStoodUrl, pictureUrl } from "../../../engines/capsule/index.ts";
import { isPublicAddress } from "../../../services/fetching/index.ts";
import type { Clip, Rectangle } from "../model.ts";
import { openBrowser } from "./chromium.ts";
import type { ForwardProxy, ProxyLimits } from "./forward-proxy.ts";
import { openForwardProxy } from "./forward-proxy.ts";
import type { Gathered, Missing } from "./gather.ts";
import { gather } from "./gather.ts";
import { CaptureRefused } from "./refused.ts";

export type BrowserParts = {
  executablePath: string;
  now: () => Date;
  signal?: AbortSignal;
  /** Lets addresses and ports through that are not of the public web: the tests' own server, never a setting. */
  allow?: Partial<Pick<ProxyLimits, "allowAddress" | "allowPort" | "resolve" | "bytes">>;
  /** From the start of the browser to the last picture. */
  totalMs?: number;
};

export type CapturedPage = {
  page: { url: string; title: string; at: Date };
  responses: CapturedResponse[];
  resources: CapturedResource[];
  userAgent: string;
  clip: Rectangle | null;
  missing: Missing[];
};

const loadMs = 25_000;
const quietMs = 5_000;
const totalMs = 60_000;
const mostNetworkBytes = 40 * 2 ** 20;
const largestPicture = 4 * 2 ** 20;
const largestClip = 2 * 2 ** 20;
const largestDom = 3 * 2 ** 20;
/** What of a page without end is in its picture, in CSS pixels. */
const tallest = 16_000;
const widest = 4_000;

/**
 * Opens a page in a browser of ours and keeps every answer, the page as it then stands, its picture and the clip. Throws
 * `CaptureRefused` where there is nothing to keep.
 */
export async function capturePage(parts: BrowserParts, url: string, clip: Clip | null): Promise<CapturedPage> {
  const limits: ProxyLimits = {
    allowAddress: isPublicAddress,
    allowPort: (port) => port === 80 || port === 443,
    bytes: mostNetworkBytes,
    ...parts.allow,
  };
  const proxy = await openForwardProxy(limits);
  try {
    const { browser, context } = await openBrowser(parts.executablePath, proxy.url);
    const within = AbortSignal.any([
      AbortSignal.timeout(parts.totalMs ?? totalMs),
      proxy.overflow,
      ...(parts.signal ? [parts.signal] : []),
    ]);
    const end = () => void browser.close().catch(() => undefined);
    within.addEventListener("abort", end);
    try {
      return await visit(context, proxy, parts.now, url, clip);
    } catch (error) {
      if (proxy.overflow.aborted) throw new CaptureRefused("too-large");
      if (error instanceof CaptureRefused || !within.aborted || parts.signal?.aborted === true) throw error;
      throw new CaptureRefused("too-slow");
    } finally {
      within.removeEventListener("abort", end);
      await browser.close().catch(() => undefined);
    }
  } finally {
    await proxy.close();
  }
}

async function visit(
  context: BrowserContext,
  proxy: ForwardProxy,
  now: () => Date,
  url: string,
  clip: Clip | null,
): Promise<CapturedPage> {
  const gathered = gather(context, proxy, now);
  const page = await context.newPage();
  // What a page opens beside itself is not the page.
  context.on("page", (other) => void (other === page ? undefined : other.close().catch(() => undefined)));
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  const at = now();
  await open(page, proxy, url);
  await comeToRest(page, gathered);
  const final = page.url();
  const resources = await standing(page, final, at, gathered);
  const cut = clip === null ? null : await cutOut(page, clip);
  if (cut === null && clip !== null) gathered.missing.push({ url: clipUrl(final), why: "no-such-part" });
  if (cut !== null) resources.push({ url: clipUrl(final), at, type: "image/png", body: cut.picture });
  const title = (await page.title()).slice(0, 1000);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  await gathered.settled();
  const { responses, missing } = gathered;
  return { page: { url: final, title, at }, responses, resources, userAgent, clip: cut?.of ?? null, missing };
}

async function open(page: Page, proxy: ForwardProxy, url: string): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  const answer = await page.goto(url, { waitUntil: "commit", timeout: loadMs }).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : "";
    if (isClosed(error)) throw error;
    if (proxy.refused(`${hostname}:${port || (protocol === "https:" ? 443 : 80)}`))
      throw new CaptureRefused("blocked-address");
    if (/ERR_CERT|ERR_SSL/.test(words)) throw new CaptureRefused("bad-certificate", words);
    if (/Timeout|TIMED_OUT/.test(words)) throw new CaptureRefused("too-slow", words);
    if (/Download is starting|ERR_ABORTED/.test(words)) throw new CaptureRefused("not-a-page", words);
    throw new CaptureRefused("unreachable", words);
  });
  if (answer === null || !/^https?:/.test(page.url())) throw new CaptureRefused("not-a-page");
}

/** Waits for the page, then goes down through it, so that what loads on sight is loaded. What never rests is taken as it stands. */
async function comeToRest(page: Page, { missing }: Gathered): Promise<void> {
  await page.waitForLoadState("load", { timeout: loadMs }).catch((error: unknown) => {
    if (isClosed(error)) throw error;
    missing.push({ url: page.url(), why: "not-all-loaded" });
  });
  await page.evaluate(async (most) => {
    const step = globalThis.innerHeight;
    for (let y = 0; y < Math.min(document.documentElement.scrollHeight, most); y += step) {
      globalThis.scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    globalThis.scrollTo(0, 0);
  }, tallest);
  await page.waitForLoadState("networkidle", { timeout: quietMs }).catch(() => undefined);
}

async function standing(page: Page, url: string, at: Date, { missing }: Gathered): Promise<CapturedResource[]> {
  const kept: CapturedResource[] = [];
  const dom = new TextEncoder().encode(await page.content());
  if (dom.length <= largestDom)
    kept.push({ url: pageAsItStoodUrl(url), at, type: "text/html; charset=utf-8", body: dom });
  else missing.push({ url: pageAsItStoodUrl(url), why: "too-large" });
  const picture = await pictureOf(page).catch((error: unknown) => {
    if (isClosed(error)) throw error;
    return null;
  });
  if (picture === null) missing.push({ url: pictureUrl(url), why: "no-picture" });
  else kept.push({ url: pictureUrl(url), at, type: picture.type, body: picture.body });
  if (picture?.isWhole === false) missing.push({ url: pictureUrl(url), why: "cut-to-size" });
  return kept;
}

/** The page from top to bottom, without loss where that is not too large; null where no quality makes it small enough. */
async function pictureOf(page: Page): Promise<{ type: string; body: Bytes; isWhole: boolean } | null> {
  const whole = await sizeOf(page);
  const clip = { x: 0, y: 0, width: Math.min(whole.width, widest), height: Math.min(whole.height, tallest) };
  const isWhole = clip.width === whole.width && clip.height === whole.height;
  const options = { fullPage: true, clip, animations: "disabled" } as const;
  const png = await page.screenshot({ ...options, type: "png" });
  if (png.length <= largestPicture) return { type: "image/png", body: new Uint8Array(png), isWhole };
  for (const quality of [80, 40]) {
    const jpeg = await page.screenshot({ ...options, type: "jpeg", quality });
    if (jpeg.length <= largestPicture) return { type: "image/jpeg", body: new Uint8Array(jpeg), isWhole };
  }
  return null;
}

/** The clip and where it was cut; null where the page has no such part. */
async function cutOut(page: Page, clip: Clip): Promise<{ picture: Bytes; of: Rectangle } | null> {
  const wanted = "selector" in clip ? await placeOf(page, clip.selector) : clip;
  const whole = await sizeOf(page);
  if (wanted === null || wanted.x >= whole.width || wanted.y >= whole.height) return null;
  const of = {
    x: wanted.x,
    y: wanted.y,
    width: Math.min(wanted.width, whole.width - wanted.x),
    height: Math.min(wanted.height, whole.height - wanted.y),
  };
  const picture = await page.screenshot({ fullPage: true, clip: of, type: "png", animations: "disabled" });
  return picture.length > largestClip ? null : { picture: new Uint8Array(picture), of };
}

async function placeOf(page: Page, selector: string): Promise<Rectangle | null> {
  return page
    .evaluate((asked) => {
      const box = document.querySelector(asked)?.getBoundingClientRect();
      if (box === undefined || box.width < 1 || box.height < 1) return null;
      const { scrollX, scrollY } = globalThis;
      return { x: Math.max(0, box.x + scrollX), y: Math.max(0, box.y + scrollY), width: box.width, height: box.height };
    }, selector)
    .catch(() => null); // no selector at all
}

/** The browser was ended because time ran out, or because the process stops. */
function isClosed(error: unknown): boolean {
  return /has been closed/.test(String(error));
}

function sizeOf(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => ({
    width: Math.max(globalThis.innerWidth, document.documentElement.scrollWidth),
    height: Math.max(globalThis.innerHeight, document.documentElement.scrollHeight),
  }));
}

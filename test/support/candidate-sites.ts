import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import type { PageFetcher } from "../../src/signals/candidates/index.ts";
import { hostPace, openCollector } from "../../src/services/fetching/index.ts";

export type SitePage = string | { status?: number; type?: string; headers?: Record<string, string>; body?: string };

export type Sites = {
  /** Pages by `host/path`; a test may change them between looks. */
  pages: Record<string, SitePage>;
  /** What was asked, robots.txt left out, in order. */
  asked: string[];
  port: number;
  collector: PageFetcher;
};

/**
 * Invented sites on 127.0.0.1 and a real collector that finds every name there: its guard lets that address and port through, for tests
 * only. A name that has no page is no name.
 */
export async function openSites(pages: Record<string, SitePage>): Promise<Sites> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const address = `${request.headers.host?.split(":")[0]}${request.url}`;
    if (!address.endsWith("/robots.txt")) asked.push(address);
    const page = pages[address];
    const {
      status = 200,
      type = "text/html; charset=utf-8",
      headers = {},
      body = "",
    } = page === undefined ? { status: 404 } : typeof page === "string" ? { body: page } : page;
    response.writeHead(status, { "content-type": type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  let now = 1_000_000;
  const clock = { now: () => now, sleep: async (milliseconds: number) => void (now += milliseconds) };
  const isNamed = (host: string) => Object.keys(pages).some((address) => address.split("/")[0] === host);
  const polite = openCollector({
    contact: "soi@co-quan.example",
    now: clock.now,
    pace: hostPace({ intervalMs: 1, longestWaitMs: 15_000, ...clock }),
    limits: {
      ports: [port],
      allowAddress: (address) => address === "127.0.0.1",
      resolve: async (host) => (isNamed(host) ? ["127.0.0.1"] : []),
    },
  });
  // The sites speak plain http at a port of their own; what is asked for stands at it, however it is written.
  const atPort = (written: string) => {
    const url = new URL(written);
    url.protocol = "http:";
    url.port = String(port);
    return url.href;
  };
  return { pages, asked, port, collector: { fetchPage: (url) => polite.fetchPage(atPort(url)) } };
}

/** A page of an invented shop: its words and what else stands on it. */
export function shopPage(parts: { title?: string; body?: string; footer?: string } = {}): string {
  return `<!doctype html><html lang="vi"><head><title>${parts.title ?? "Cửa hàng Lá Non"}</title></head><body>
    <main><h1>${parts.title ?? "Cửa hàng Lá Non"}</h1>
    ${parts.body ?? "<p>Áo thun vải sợi tre, mặc mát cả ngày. Giá: 199.000đ</p><p>Giao hàng toàn quốc, thanh toán khi nhận hàng.</p>"}
    <a href="/lien-he">Liên hệ</a> <a href="/dieu-khoan">Điều khoản sử dụng</a></main>
    <footer>${parts.footer ?? ""}</footer></body></html>`;
}

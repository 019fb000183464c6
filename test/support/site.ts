import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import type { FetchLimits } from "../../src/services/fetching/index.ts";
import { marketPages, seenTemplates } from "./shop-market/market.ts";

export type Site = {
  port: number;
  /** `host/path` of every request, in order. */
  asked: string[];
  /** Lets a fetch through to this site and nothing else on this machine. */
  limits: Partial<FetchLimits>;
  address(host: string, path?: string): string;
};

/** Serves invented hosts on 127.0.0.1: `answer` hears the host without its port. */
export async function openSite(
  answer: (host: string, request: IncomingMessage, response: ServerResponse) => void,
): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const host = request.headers.host?.split(":")[0] ?? "";
    asked.push(`${host}${request.url}`);
    answer(host, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    limits: {
      ports: [port],
      resolve: async (host) => [host.startsWith("trong-nha") ? "127.0.0.2" : "127.0.0.1"],
      allowAddress: (address) => address === "127.0.0.1",
    },
    address: (host, path = "/") => `http://${host}:${port}${path}`,
  };
}

/** Shops of several templates, each on a host of its own: `/` links to its goods. Host -> path -> page. */
export function shopsOf(templates: readonly string[], goods: number): Map<string, Map<string, string>> {
  return new Map(
    templates.map((name, at) => {
      const template = seenTemplates.find((one) => one.name === name);
      if (template === undefined) throw new Error(`no template ${name}`);
      const pages = marketPages(template, goods, at + 7);
      const home = pages.map((page, index) => `<li><a href="/san-pham/${index}">${page.truth.title}</a></li>`).join("");
      return [
        `shop-${at}.example`,
        new Map([
          ["/", `<title>Cửa hàng</title><h1>Hàng của chúng tôi</h1><ul>${home}</ul>`],
          ...pages.map((page, index): [string, string] => [`/san-pham/${index}`, page.html]),
        ]),
      ];
    }),
  );
}

export const asHtml = { "content-type": "text/html; charset=utf-8" };

import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Context } from "../../../kernel/context.ts";
import { savedProfiles } from "../../../services/sockets/index.ts";
import type { CollectorInput, RunParts } from "../../../signals/collectors/index.ts";
import { collectorsNow, createCollector, runHere, switchCollector } from "../../../signals/collectors/index.ts";

const shop = "https://tiem-gom-mau.example";
const goods: readonly [path: string, title: string, price: string][] = [
  ["/am-gom", "Ấm gốm men tro Mẫu 800ml", "285.000đ"],
  ["/chen-tra", "Bộ sáu chén trà gốm Mẫu", "198.000đ"],
  ["/binh-hoa", "Bình hoa gốm vuốt tay Mẫu", "420.000đ"],
  ["/dia-lot", "Đĩa lót gốm Mẫu 12cm", "45.000đ"],
];

/** Who offers what the collectors bring. */
export const collectedSellers = ["Tiệm Gốm Hư Cấu", "Nhà Đan Mẫu (hư cấu)"] as const;

function page(body: string): string {
  return `<html lang="vi"><head><meta property="og:site_name" content="${collectedSellers[0]}"></head><body>${body}
    <footer><p>Hộ kinh doanh Tiệm Gốm Hư Cấu, trang bán hàng của dữ liệu mẫu.</p></footer></body></html>`;
}

const linked = [...goods.map(([at, title]) => [at, title]), ["/hang-cu", "Hàng cũ"], ["/quan-tri", "Quản trị"]];
const pages: Record<string, string> = {
  "/": page(
    `<h1>Gốm nhà làm</h1><ul>${linked.map(([at, title]) => `<li><a href="${at}">${title}</a></li>`).join("")}</ul>`,
  ),
  ...Object.fromEntries(
    goods.map(([at, title, price]) => [
      at,
      page(`<main><h1>${title}</h1><p>Giá: ${price}</p><p>Hàng hư cấu.</p></main>`),
    ]),
  ),
};

/** Nobody is asked: the shop is answered for by what is written here. */
const standIn: NonNullable<RunParts["fetcher"]> = {
  async fetchPage(url, known) {
    const { pathname } = new URL(url);
    const address = "192.0.2.1"; // kept for examples (RFC 5737)
    if (pathname === "/quan-tri") return { ok: false, code: "robots-refuses", detail: url, url, hops: [] };
    const html = pages[pathname];
    const mark = `"${pathname}"`;
    const status = html === undefined ? 404 : known?.etag === mark ? 304 : 200;
    const headers = { "content-type": "text/html; charset=utf-8", etag: mark };
    const body = Buffer.from(status === 200 ? (html ?? "") : "");
    return { ok: true, finalUrl: url, status, headers, body, hops: [{ url, address, status }], address };
  },
  gate: async () => ({ done: () => undefined }),
  fetchPicture: async (url) => ({ ok: false, code: "unknown-host", detail: url, url, hops: [] }),
};

const inventions = {
  site: {
    kind: "web",
    name: collectedSellers[0],
    cron: "30 2 * * *",
    level: "own",
    settings: {
      starts: [`${shop}/`],
      hosts: [new URL(shop).hostname],
      pagesPerRun: 500,
      pagesPerHost: 5_000,
      depth: 4,
      pauseMs: 1_000,
      revisitHours: 24,
      renders: true,
    },
  },
  feed: {
    kind: "pull",
    name: "Nguồn tin của Chợ Việt Mẫu (hư cấu)",
    cron: "0 */6 * * *",
    level: "own",
    settings: {
      url: "https://cho-viet-mau.example/tin.jsonl?tu={since}",
      profile: "listings-jsonl",
      secret: { header: "x-khoa", name: "cho-viet-mau" },
    },
  },
  folder: {
    kind: "drop",
    name: "Tệp từ Sàn Sen Mẫu (hư cấu)",
    cron: "*/15 * * * *",
    level: "own",
    settings: { profile: "listings-jsonl" },
  },
} as const satisfies Record<string, CollectorInput>;

/** What a partner has put into the folder; its last line was cut off on the way. */
const dropped = [
  { id: "mau-tep-1", url: "https://san-sen-mau.example/p/901", title: "Giỏ cói đan tay Mẫu", price: 120_000 },
  { id: "mau-tep-2", url: "https://san-sen-mau.example/p/902", title: "Khay gỗ keo Mẫu", price: 165_000 },
  { id: "mau-tep-3", url: "https://san-sen-mau.example/p/903", title: "Rổ tre Mẫu ba cỡ", price: 98_000 },
]
  .map((line) => JSON.stringify({ ...line, seller_id: "nha-dan-mau", seller_name: collectedSellers[1] }))
  .concat('{"id":"mau-tep-4","url":"https://san-sen-mau.e')
  .join("\n");

/**
 * Three collectors with the reports of their runs: a shop that was read twice, a folder with a file of four lines, and a feed whose key
 * nobody has put there. Only the folder stays on: the others' addresses lead nowhere. A second time it changes nothing.
 */
export async function showCollectors(chief: Context, officer: Context, house: Context, dataDir: string): Promise<void> {
  if (!(await savedProfiles()).has("listings-jsonl")) return;
  const parts: RunParts = {
    dataDir,
    contact: "demo.example",
    partners: null,
    render: null,
    fetcher: standIn,
    stop: () => false,
    onFault: (error) => {
      throw error;
    },
  };
  const named = async (name: string) => (await chief.read((tx) => collectorsNow(tx, name))).chosen[0];
  for (const invention of Object.values(inventions)) {
    if ((await named(invention.name)) !== undefined) continue;
    const { id } = await createCollector(chief, invention);
    if (invention.kind === "drop") await putFile(path.join(dataDir, "drop", id), house.now());
    for (let run = 0; run < (invention.kind === "web" ? 2 : 1); run++) {
      const row = await named(invention.name);
      if (row !== undefined) await runHere(row, { person: officer, house, parts });
    }
    if (invention.kind === "drop") await switchCollector(officer, id, true);
  }
}

/** A file that nobody has written into for a minute. */
async function putFile(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "tin-san-sen.jsonl");
  await writeFile(file, dropped);
  const before = new Date(now.getTime() - 60_000);
  await utimes(file, before, before);
}

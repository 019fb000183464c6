import { foldText } from "../vietnamese/index.ts";
import { isHostName, namesHost } from "./host-words.ts";
import { around } from "./page-amounts.ts";
import type { Block } from "./page-text.ts";

const linesBelow = 12;
const mostLetters = 200;

/** What stands under the name of goods and hardly anywhere else, each kind once; "giá thể" and "giá treo" are goods. */
const facts: readonly RegExp[] = [
  /^(?:gia(?! (?:the|do|treo|ve|phoi|ke|sach|nen|cam|up|de|xep|inox|sat|go|nhua|dung)\b)|price)\b|\d ?(?:d|vnd|dong)$/,
  /^(?:thuong hieu|nhan hieu|hang(?: san xuat| sx)?|nha san xuat|brand|manufacturer)\b/,
  /^(?:ma (?:sp|san pham|hang|so|[a-z]{1,4} \d+)|sku|model|msp)\b/,
  /^(?:tinh trang|trang thai|con hang|het hang|xuat xu|bao hanh)\b/,
  /^(?:so luong|mau sac|kich thuoc|size|phan loai)\b/,
  /^(?:so (?:cong bo|dang ky|luu hanh)|sdk|quy cach|dung tich|trong luong|khoi luong|chat lieu|thanh phan|cong suat|hsd|han (?:su dung|dung))\b/,
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|chon mua|add to cart|buy now)\b/,
];

/** The line that stands out right above what is told of goods; for pages whose window's title names none of their lines. */
export function titleByPlace(
  blocks: readonly Block[],
  url: string,
  isNoTitle: (block: Block) => boolean,
): Block | null {
  let best: { block: Block; score: number } | null = null;
  for (const block of blocks) {
    if (block.area !== "main" || block.text.length < 6 || block.text.length > mostLetters) continue;
    if (!/\p{L}{2}.*\p{L}{2}/u.test(block.text) || /[:：]/.test(block.text) || isNoTitle(block)) continue;
    if (facts.some((fact) => fact.test(block.folded)) || isHostName(block.text, url)) continue;
    const shown = prominence(block);
    const told = shown === 0 ? 0 : factsBelow(blocks, block, isNoTitle);
    if (told < 2) continue;
    const score = told + shown - (namesHost(block.text, url) ? 4 : 0);
    if (best === null || score > best.score) best = { block, score };
  }
  return best?.block ?? null;
}

/** How many kinds of facts stand in the lines under a line, up to a heading far below that may be of the goods itself. */
function factsBelow(blocks: readonly Block[], title: Block, isNoTitle: (block: Block) => boolean): number {
  const kinds = new Set<number>();
  for (const block of blocks.slice(title.index + 1, title.index + 1 + linesBelow)) {
    if (block.area !== "main") continue;
    const isApart = block.index - title.index > linesOfHead && /^h[1-3]$/.test(block.element.tag);
    if (isApart && kindsIn(block).length === 0 && /\p{L}{2} .*\p{L}{2}/u.test(block.text) && !isNoTitle(block)) break;
    for (const kind of kindsIn(block)) kinds.add(kind);
  }
  return kinds.size;
}
/** What stands in so few lines under a heading is a second line of it. */
const linesOfHead = 3;

const known = new WeakMap<Block, readonly number[]>();
/** The kinds of facts that the parts of a line begin with, worked out once a line. */
function kindsIn(block: Block): readonly number[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const parts = block.text.length > 200 ? [] : block.text.split(/\s*[|•·]\s*/).map(foldText);
  const kinds = facts.flatMap((fact, kind) => (parts.some((part) => fact.test(part)) ? [kind] : []));
  known.set(block, kinds);
  return kinds;
}

const large =
  /(?:^|\s)(?:text-(?:[2-9]?xl|\[(?:1[89]|[2-4]\d)px\])|fs-[1-4]|h[1-4]|lead|display-\d|ms-font-xl)(?:\s|$)/;
const largeStyle =
  /font-size\s*:\s*(?:(?:1[89]|[2-4]\d)(?:\.\d+)?px|(?:1[4-9]|[2-3]\d)pt|(?:1\.[3-9]|[2-4])\d*r?em|x*-?large)/i;

/** How much a line stands out from the text around it by what its markup says of its size. */
export function prominence(block: Block): number {
  const first = block.pieces.find(({ text }) => text.trim() !== "");
  if (first === undefined) return 0;
  if (/^h[1-6]$/.test(block.element.tag)) return 3.5 - Number(block.element.tag[1]) * 0.4;
  for (const element of around(first.element, 3)) {
    const { class: classes = "", style = "", size = "" } = element.attributes;
    if (large.test(classes) || largeStyle.test(style) || (element.tag === "font" && /^\+?[2-7]$/.test(size))) return 2;
    if (element.tag === "big") return 2;
  }
  const isBold = block.pieces.every(
    ({ text, element }) => text.trim() === "" || around(element, 3).some(({ tag }) => tag === "b" || tag === "strong"),
  );
  return isBold ? 1 : 0;
}

import { around } from "./page-amounts.ts";
import type { Block } from "./page-text.ts";

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

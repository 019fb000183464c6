import { readBlocks } from "./page-text.ts";
import { nameWords, parsePage, textOf } from "./parse-page.ts";

const leastText = 250;
const roots = new Set(["root", "app", "__next", "__nuxt", "svelte", "main-app", "react-root", "q-app"]);
const askForScript = /enable javascript|bật javascript|cần javascript|requires javascript|without javascript/i;

/**
 * Whether a page is a shell that only a browser fills: hardly any text, no structured data, and scripts, an empty root element or a
 * plea for JavaScript. Such a page is worth a rendering; others are not.
 */
export function needsRendering(html: string): boolean {
  const page = parsePage(html);
  if (page.jsonLd.some((text) => /"@type"\s*:\s*"Product"/.test(text))) return false;
  const visible = readBlocks(page).reduce((sum, { text }) => sum + text.length, 0);
  if (visible >= leastText) return false;
  const scripts = page.elements.filter(({ tag }) => tag === "script").length;
  const emptyRoot = page.elements.some(
    (element) =>
      (roots.has(element.attributes["id"] ?? "") || nameWords(element).includes("loading")) &&
      textOf(element).length < 60,
  );
  const plea = page.elements.some((element) => element.tag === "noscript" && askForScript.test(textOf(element)));
  return scripts > 0 && (emptyRoot || plea || page.scriptLength > 2_000 || scripts >= 5);
}

import { foldText } from "../vietnamese/index.ts";
import { inLink } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { tidy } from "./parse-page.ts";

/** What an address says in fewer words may be a kind of goods. */
const leastWords = 4;
const mostParts = 10;

/**
 * The line, or what is set off in one, that a part of the page's address spells as a whole: "Áo thun nam cổ tròn" of
 * "/ao-thun-nam-co-tron-p123.html" or "/xem.php?ten=ao-thun-nam-co-tron". Null where the heading says those words itself.
 */
export function titleByAddress(
  blocks: readonly Block[],
  url: string,
  heading: Block | null,
  isNoTitle: (block: Block) => boolean,
): { text: string; block: Block } | null {
  const spelled = spelledBy(url);
  if (spelled.size === 0) return null;
  if (heading !== null && [...spelled].some((one) => holds(one, heading.folded) || holds(heading.folded, one)))
    return null;
  const lines = blocks.filter(
    (block) => block.area === "main" && !block.pieces.every(({ element }) => inLink(element)) && !isNoTitle(block),
  );
  const whole = lines.find(({ folded }) => spelled.has(folded));
  if (whole !== undefined) return { text: whole.text, block: whole };
  const lengths = [...spelled].map((one) => one.length);
  for (const block of lines)
    for (const { text, element } of block.pieces.length > 1 ? block.pieces : [])
      if (
        lengths.some((length) => Math.abs(length - text.length) <= mostSigns) &&
        spelled.has(foldText(text)) &&
        !inLink(element)
      )
        return { text: tidy(text), block };
  return null;
}
/** Signs and spaces that a name has more than an address. */
const mostSigns = 15;

/** The last step of the path and what is asked behind it, each with and without the number that a shop adds. */
function spelledBy(url: string): ReadonlySet<string> {
  const { pathname = "", searchParams } = URL.parse(url) ?? {};
  const step = pathname.split("/").findLast((one) => one !== "") ?? "";
  const said = [plain(step.replace(/\.\w{2,5}$/, "")), ...[...(searchParams?.values() ?? [])].slice(0, mostParts)];
  const folded = said.map((one) => foldText(one.replace(/[-_+.]+/g, " ")));
  return new Set(
    folded
      .flatMap((one) => [one, one.replace(/^\d+ /, ""), one.replace(/ [a-z]{0,3}\d+$/, "")])
      .filter((one) => one.split(" ").length >= leastWords),
  );
}

function plain(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return "";
  }
}

const holds = (told: string, name: string) => ` ${told} `.includes(` ${name} `);

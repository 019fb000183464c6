import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { leadsElsewhere } from "./name-marks.ts";
import { isGeneric, isSlogan, notAName } from "./name-words.ts";
import type { Block } from "./page-text.ts";
import { windowTitle } from "./page-title.ts";
import type { ParsedPage } from "./parse-page.ts";

/** Signs that set a name off in a window's title, with or without spaces where they can stand nowhere else. */
const signs = /\s*[|»«•·‖│]\s*|\s+[–—:~@-]+\s+|\s+\/\/\s+|[–—]\s+|:\s+|\.\s+(?=\p{Lu})/u;
const leads = /^[\s,.:;|–—~@[(-]*(?:(?:có )?(?:bán )?(?:tại|ở|at|by|bởi|from|của)\s+)?/iu;
const ends = /[\s,.;:|–—~\])-]+$/u;

/**
 * What the window's title says beside the goods: its last part, else its first, else what stands around them: "Vải Hà. Áo thun",
 * "Áo thun tại Vải Hà", "Áo thun [Vải Hà]".
 */
export function titleEnd(
  page: ParsedPage,
  blocks: readonly Block[],
  goods: string | null,
  url: string,
): Found<string> | null {
  const window = windowTitle(page);
  const named = foldText(goods ?? "");
  const rest = restOf(window, goods);
  const parts = (rest.length === 0 && isRepeated(window, page, blocks) ? [window] : rest).filter(
    (part) =>
      part.length >= 2 &&
      part.length <= 45 &&
      !` ${named} `.includes(` ${foldText(part)} `) &&
      !notAName.test(foldText(part)) &&
      !isGeneric(part),
  );
  if (parts.length === 0) return null;
  // What links elsewhere than home is a kind of goods, which titles name as well.
  const told = new Set(parts.map(foldText));
  const kinds = new Set(
    blocks.filter(({ folded, pieces }) => told.has(folded) && leadsElsewhere(pieces, url)).map(({ folded }) => folded),
  );
  const own = parts.filter((part) => !kinds.has(foldText(part)));
  const name = own.findLast((part) => !isSlogan(part)) ?? own.findLast((part) => kindOfShop.test(part));
  return name === undefined ? null : found(name, "page", window);
}

/** "Tiệm bánh mây" is a name in small letters, and "Eo thon dáng đẹp" is none. */
const kindOfShop =
  /^(?:tiệm|nhà|shop|cửa hàng|siêu thị|kho|tổng kho|xưởng|tạp hoá|tạp hóa|quán|bếp|vườn|góc|mẹ|cô|chợ|thế giới|trạm|gốm|hoa|mộc)\s/iu;

const footLines = 8;
/** Whether a picture or the foot says the window's title too: then it is the shop's name on all its pages. */
function isRepeated(window: string, page: ParsedPage, blocks: readonly Block[]): boolean {
  const folded = foldText(window);
  if (folded.length < 4) return false;
  const isIt = (other: string) => other === folded || other.startsWith(`${folded} `);
  return (
    blocks.some(
      ({ area, folded: line, index }) => (area === "footer" || index >= blocks.length - footLines) && isIt(line),
    ) || page.pictures.some(({ attributes: { alt = "" } }) => alt.length <= 120 && isIt(foldText(alt)))
  );
}

/** The parts of a window's title, or what stands before and behind the goods in it. */
function restOf(window: string, goods: string | null): string[] {
  const at = goods === null || goods.length < 3 ? -1 : window.toLowerCase().indexOf(goods.toLowerCase());
  const rest = at === -1 ? [window] : [window.slice(0, at), window.slice(at + goods!.length)];
  const parts = rest.flatMap((one) => one.split(signs)).map((part) => part.replace(leads, "").replace(ends, "").trim());
  const told = parts.filter((part) => part !== "");
  // A title of one part tells goods or shop, nobody knows which.
  return at === -1 && told.length < 2 ? [] : told;
}

import { tidy } from "../parse-page.ts";
import type { Block } from "../page-text.ts";

/** How much of a line a name takes: all of it, some of its elements, or some of the parts that signs set off. */
export const cutKinds = ["whole", "pieces", "parts", "bare"] as const;
export type CutKind = (typeof cutKinds)[number];

/** A text that may be a name, with what the line says before and behind it. */
export type Cut = { text: string; kind: CutKind; before: string; behind: string };

const [mostPieces, mostParts] = [6, 5];
export const longestName = 250;

/** All of a line, and what is left of it where its elements or signs set something off. */
export function cutsOfBlock({ text, pieces }: Block): Cut[] {
  const said = pieces.map((piece) => tidy(piece.text)).filter((one) => one !== "");
  const several = said.length > 1 && said.length <= mostPieces ? runs(said, " ", "pieces") : [];
  const ofPieces = several.flatMap((one) => [one, ...inner(one, cutsInside(one.text))]);
  return [whole(text), ...ofPieces, ...cutsInside(text)].filter((one) => one.text.length <= longestName);
}

/** All of a text, and what signs set off in it. */
export function cutsOfText(text: string): Cut[] {
  return [whole(text), ...cutsInside(text)].filter((one) => one.text.length <= longestName);
}

const whole = (text: string): Cut => ({ text, kind: "whole", before: "", behind: "" });
const inner = (outer: Cut, cuts: readonly Cut[]): Cut[] =>
  cuts.map((cut) => ({ ...cut, before: outer.before + cut.before, behind: cut.behind + outer.behind }));

/** Signs that set a name off: "Mua bán: Áo khoác | Vải Hà", "Vải Hà. Áo khoác". */
const signs = /(\s*[|»«•‖│]\s*|\s+[–—:~·/-]+\s+|[:：]\s+|[–—]\s+|\.\s+(?=\p{Lu}))/u;

function cutsInside(text: string): Cut[] {
  if (text.length > 2 * longestName) return [];
  const parts = text.split(signs);
  const several = parts.length > 1 && parts.length <= 2 * mostParts ? runs(parts, "", "parts", 2) : [];
  return [...several, ...bareOf(text), ...several.flatMap((one) => inner(one, bareOf(one.text)))];
}

/** Everything that stands together in a row of parts, save all of them; with a `step` of two every other part is a sign. */
function runs(parts: readonly string[], glue: string, kind: CutKind, step = 1): Cut[] {
  const cuts: Cut[] = [];
  for (let from = 0; from < parts.length; from += step)
    for (let to = from + 1; to <= parts.length; to += step) {
      if (from === 0 && to === parts.length) continue;
      cuts.push({
        text: tidy(parts.slice(from, to).join(glue)),
        kind,
        before: parts.slice(0, from).join(glue),
        behind: parts.slice(to).join(glue),
      });
    }
  return cuts;
}

const bracketBefore = /^\s*(?:\[[^\]]{1,40}\]|【[^】]{1,40}】|\([^()]{1,40}\))\s*/u;
const bracketBehind = /\s*(?:\[[^\]]{1,60}\]|【[^】]{1,60}】|\([^()]{1,60}\))\s*$/u;
const priceBehind =
  /[\s,:–|-]*(?:(?:chỉ|giá)[:\s]+)?\d[\d.,]*\s*(?:(?:đ|₫|vnđ|vnd|k|triệu|đồng)\.?|(?:tr|củ)\d{0,3})$/iu;
const sellingBefore = /^(?:(?:cần |nơi |đặt )?(?:mua|bán)(?: (?:ngay|online))?|buy|giá|báo giá|review)\s+/iu;
const sellingBehind =
  /[\s,!–-]+(?:chính hãng|giá (?:rẻ|tốt|sỉ|gốc|bao nhiêu)|trả góp|(?:tại|ở|của|trên|by|at|from)\s+\p{Lu}|uy tín|mua ở đâu|online$|mới nhất).*$/u;

/** What is left without what stands in brackets, an amount, or words of selling at an end. */
function bareOf(text: string): Cut[] {
  const cuts: Cut[] = [];
  const add = (found: RegExpExecArray | null, isBefore: boolean) => {
    if (found === null || found[0].length === text.length) return;
    cuts.push(
      isBefore
        ? { text: text.slice(found[0].length), kind: "bare", before: found[0], behind: "" }
        : { text: text.slice(0, found.index), kind: "bare", before: "", behind: text.slice(found.index) },
    );
  };
  add(bracketBefore.exec(text), true);
  add(bracketBehind.exec(text), false);
  add(priceBehind.exec(text), false);
  const selling = sellingBefore.exec(text);
  add(selling, true);
  add(sellingBehind.exec(text), false);
  const rest = selling === null ? "" : text.slice(selling[0].length);
  const both = sellingBehind.exec(rest);
  if (both !== null)
    cuts.push({
      text: rest.slice(0, both.index),
      kind: "bare",
      before: selling![0],
      behind: rest.slice(both.index),
    });
  return cuts;
}

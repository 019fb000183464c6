import { foldText } from "../../vietnamese/index.ts";
import { isSyllable } from "../foreign-name.ts";
import { capitalWords } from "../name-words.ts";
import type { Block } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import { tidy } from "../parse-page.ts";
import type { PageSight } from "./page-sight.ts";
import { noteForms, noteName } from "./name-drafts.ts";
import type { NameDrafts, NamePlace } from "./name-drafts.ts";
import { formsOf } from "./name-forms.ts";
import { callsOf } from "./name-calls.ts";

const [longestLine, longestText, mostRows, mostPieces] = [90, 600, 300, 8];
const [mostLines, linesAtEnds, linesOverTitle, linesBelowTitle] = [500, 100, 30, 270];

/** Notes the names that people see on a page: values of rows, short lines, their pieces and parts, and runs of words with capitals. */
export function noteSeenNames(
  { rows, blocks, window, metas }: PageSight,
  title: PageTitle | null,
  drafts: NameDrafts,
): void {
  for (const { label, value, snippet, block } of rows.slice(0, mostRows)) {
    if (value.length > 2 * longestLine) continue;
    noteForms(drafts, value, { place: "row", block, snippet, called: callsOf(block.element), label });
  }
  const known = ` ${foldText(title?.text ?? "")} ${window.folded} `;
  for (const block of blocks)
    if (block.area === "menu" && block.text.length <= longestLine && known.includes(` ${block.folded} `))
      noteName(drafts, block.text, { place: "menuLine", block, snippet: block.text });
  for (const block of linesOfNames(blocks, title)) {
    noteLine(block, drafts);
    notePieces(block, drafts);
    if (block !== title?.block) noteRuns(block.text, "run", block, known, drafts);
  }
  noteRuns((metas.get("description") ?? "").slice(0, longestText), "description", null, known, drafts);
  if (title !== null) noteTitle(title, drafts);
}

/** On a long page its beginning, what stands around the title, and its end. */
function linesOfNames(blocks: readonly Block[], title: PageTitle | null): readonly Block[] {
  const lines = blocks.filter(({ area }) => area !== "list" && area !== "menu");
  if (lines.length <= mostLines) return lines;
  const from = (title?.block?.index ?? 0) - linesOverTitle;
  const middle = lines.findIndex(({ index }) => index >= from);
  const kept = [
    ...lines.slice(0, linesAtEnds),
    ...lines.slice(middle, middle + linesBelowTitle),
    ...lines.slice(-linesAtEnds),
  ];
  return [...new Set(kept)];
}

function noteLine(block: Block, drafts: NameDrafts): void {
  if (block.text.length > longestLine) return;
  const found = { block, snippet: block.text, called: callsOf(block.pieces[0]?.element ?? block.element) };
  const [whole, ...parts] = formsOf(block.text);
  if (whole !== undefined) noteName(drafts, whole, { place: "line", ...found });
  for (const part of parts) noteName(drafts, part, { place: "part", ...found, isCut: true });
}

function notePieces(block: Block, drafts: NameDrafts): void {
  if (block.pieces.length < 2 || block.text.length > longestText) return;
  let before = "";
  for (const { text, element } of block.pieces.slice(0, mostPieces)) {
    if (text.trim() === "") continue;
    if (text.length <= longestLine)
      noteForms(drafts, tidy(text), {
        place: "piece",
        block,
        snippet: block.text,
        called: callsOf(element),
        before: foldText(before),
      });
    before = text.slice(-60);
  }
}

const runs = new RegExp(capitalWords, "gu");
const mostRuns = 25;
/** Runs of words with capitals in a text, with what stands before each. */
function noteRuns(text: string, place: NamePlace, block: Block | null, known: string, drafts: NameDrafts): void {
  if (text.length > longestText) return;
  let count = 0;
  for (const match of text.matchAll(runs)) {
    if (count++ > mostRuns) break;
    const before = foldText(text.slice(Math.max(0, match.index - 40), match.index));
    for (const run of runsOf(match[0])) {
      const folded = foldText(run);
      const isWord = !run.includes(" ");
      if (isWord && (run.length < 3 || isSyllable(folded)) && !known.includes(` ${folded} `)) continue;
      noteName(drafts, run, { place, block, snippet: text, before: run === match[0] ? before : "" });
    }
  }
}

/** A run of words with capitals, also without its first word, with which a sentence may begin. */
function runsOf(run: string): string[] {
  const first = run.indexOf(" ");
  return first === -1 ? [run] : [run, run.slice(first + 1)];
}

const mostTitleWords = 24;
const longestRun = 3;
/** Every one to three words of the title that begin with a capital or a digit. */
function noteTitle({ text, block }: PageTitle, drafts: NameDrafts): void {
  for (const form of formsOf(text).slice(1)) noteName(drafts, form, { place: "part", block, snippet: text });
  const words = text.split(/[\s,()[\]|]+/).slice(0, mostTitleWords);
  for (const [from, word] of words.entries()) {
    if (!/^[\p{Lu}\d]/u.test(word)) continue;
    for (let to = from + 1; to <= Math.min(words.length, from + longestRun); to++) {
      if (!/^[\p{Lu}\d&]/u.test(words[to - 1]!)) break;
      noteName(drafts, words.slice(from, to).join(" "), { place: "titleRun", block, snippet: text });
    }
  }
}

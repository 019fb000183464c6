import { foldText } from "../../vietnamese/index.ts";
import { isSyllable } from "../brand-in-words.ts";
import { capitalWords } from "../name-words.ts";
import type { Block } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import { tidy } from "../parse-page.ts";
import type { PageSight } from "./page-sight.ts";
import { noteName } from "./name-drafts.ts";
import type { NameDrafts } from "./name-drafts.ts";
import { formsOf } from "./name-forms.ts";
import { wordsAfter, wordsBefore, wordsOfElement, wordsOfLabel } from "./name-surroundings.ts";

const [longestLine, longestText, mostLines, mostPieces] = [90, 600, 1_500, 8];

/** Notes the names that people see on a page: values of rows, short lines, their pieces and parts, and runs of words with capitals. */
export function noteSeenNames({ rows, blocks, window }: PageSight, title: PageTitle | null, drafts: NameDrafts): void {
  for (const { label, value, snippet, block } of rows.slice(0, mostLines)) {
    if (value.length > 2 * longestLine) continue;
    const words = [...wordsOfLabel(label), ...wordsOfElement(block.element)];
    for (const form of formsOf(value)) noteName(drafts, form, { place: "row", block, snippet, words, label });
  }
  const known = ` ${foldText(title?.text ?? "")} ${window.folded} `;
  const lines = blocks.filter(({ area }) => area !== "list");
  for (const block of lines.length <= mostLines ? lines : [...lines.slice(0, -200), ...lines.slice(-200)]) {
    if (block.area === "menu") {
      if (block.text.length <= longestLine && known.includes(` ${block.folded} `))
        noteName(drafts, block.text, { place: "menuLine", block, snippet: block.text });
      continue;
    }
    noteLine(block, blocks, drafts);
    notePieces(block, drafts);
    if (block !== title?.block) noteRuns(block, known, drafts);
  }
  if (title !== null) noteTitle(title, drafts);
}

function noteLine(block: Block, blocks: readonly Block[], drafts: NameDrafts): void {
  if (block.text.length > longestLine) return;
  const words = [
    ...wordsBefore(blocks[block.index - 1]?.folded ?? "", "above"),
    ...wordsAfter(blocks[block.index + 1]?.folded ?? "", "below"),
    ...wordsOfElement(block.pieces[0]?.element ?? block.element),
  ];
  const found = { block, snippet: block.text, words };
  const [whole, ...parts] = formsOf(block.text);
  if (whole !== undefined) noteName(drafts, whole, { place: "line", ...found });
  const beginning = wordsAfter(block.folded, "line");
  for (const part of parts) noteName(drafts, part, { place: "part", ...found, words: [...words, ...beginning] });
}

function notePieces(block: Block, drafts: NameDrafts): void {
  if (block.pieces.length < 2 || block.text.length > longestText) return;
  let before = "";
  for (const { text, element } of block.pieces.slice(0, mostPieces)) {
    if (text.trim() === "") continue;
    const words = [...wordsBefore(foldText(before), "before"), ...wordsOfElement(element)];
    if (text.length <= longestLine)
      for (const form of formsOf(tidy(text)))
        noteName(drafts, form, { place: "piece", block, snippet: block.text, words });
    before = text.slice(-60);
  }
}

const runs = new RegExp(capitalWords, "gu");
const mostRuns = 25;
function noteRuns(block: Block, known: string, drafts: NameDrafts): void {
  if (block.text.length > longestText) return;
  let count = 0;
  for (const match of block.text.matchAll(runs)) {
    if (count++ > mostRuns) break;
    const behind = match.index + match[0].length;
    const words = [
      ...wordsBefore(foldText(block.text.slice(Math.max(0, match.index - 40), match.index)), "before"),
      ...wordsAfter(foldText(block.text.slice(behind, behind + 30)), "behind"),
    ];
    for (const run of runsOf(match[0])) {
      const isWord = !run.includes(" ");
      if (isWord && (run.length < 3 || isSyllable(foldText(run))) && !known.includes(` ${foldText(run)} `)) continue;
      noteName(drafts, run, { place: "run", block, snippet: block.text, words });
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

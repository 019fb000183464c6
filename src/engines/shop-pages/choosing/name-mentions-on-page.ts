import { foldText } from "../../vietnamese/index.ts";
import type { Area } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import type { NameDraft } from "./name-drafts.ts";
import { NameFinder } from "./name-mentions.ts";
import type { PageSight } from "./page-sight.ts";

const mostLines = 2_000;
/** Menus name kinds of goods and are not asked. */
type Asked = Exclude<Area, "menu">;

/** Where the texts of a page name a name: in how many lines of each area, and how. */
export type Mentions = {
  inArea: Record<Asked, number>;
  asWholeLine: number;
  atLineStart: number;
  first: number;
  last: number;
  /** Lines between the title and the nearest mention above and below it. */
  aboveTitle: number;
  belowTitle: number;
  inTitle: { from: number; to: number; words: number } | null;
  /** In the line that the title stands in, which may hold more than the title. */
  inTitleLine: { from: number; to: number; words: number } | null;
  inWindow: { from: number; to: number; words: number } | null;
  inDescription: number;
  inTags: number;
};

/** Finds every name in every text of the page at once. */
export function mentionsOf(names: readonly NameDraft[], sight: PageSight, title: PageTitle | null): Mentions[] {
  const finder = new NameFinder(names.map(({ folded }) => folded));
  const all = names.map(noMentions);
  const { blocks, metas, window } = sight;
  const titleAt = title?.block?.index ?? Number.NaN;
  let lines = 0;
  for (const { folded, area, index } of blocks) {
    if (area === "menu") continue;
    if (lines++ >= mostLines) break;
    let seen: Set<number> | null = null;
    finder.visit(folded, (name, from, to, words) => {
      if (seen?.has(name) === true) return;
      (seen ??= new Set()).add(name);
      const own = all[name]!;
      own.inArea[area]++;
      if (from === 0) own.atLineStart++;
      if (from === 0 && to === words && area !== "list") own.asWholeLine++;
      if (own.first < 0) own.first = index;
      own.last = index;
      if (index < titleAt) own.aboveTitle = titleAt - index;
      if (index > titleAt && Number.isNaN(own.belowTitle)) own.belowTitle = index - titleAt;
    });
  }
  const note = (text: string, noted: (own: Mentions, place: { from: number; to: number; words: number }) => void) =>
    finder.visit(text, (name, from, to, words) => noted(all[name]!, { from, to, words }));
  note(foldText(title?.text ?? ""), (own, place) => (own.inTitle ??= place));
  note((title?.block?.folded ?? "").slice(0, 400), (own, place) => (own.inTitleLine ??= place));
  note(window.folded, (own, place) => (own.inWindow = place));
  note(foldText(`${metas.get("description") ?? ""} . ${metas.get("og:description") ?? ""}`.slice(0, 2_000)), (own) => {
    own.inDescription++;
  });
  note(foldText(`${metas.get("og:title") ?? ""} . ${metas.get("keywords") ?? ""}`.slice(0, 1_000)), (own) => {
    own.inTags++;
  });
  return all;
}

const noMentions = (): Mentions => ({
  inArea: { main: 0, header: 0, footer: 0, list: 0 },
  asWholeLine: 0,
  atLineStart: 0,
  first: -1,
  last: -1,
  aboveTitle: Number.NaN,
  belowTitle: Number.NaN,
  inTitle: null,
  inTitleLine: null,
  inWindow: null,
  inDescription: 0,
  inTags: 0,
});

import { foldText } from "../../vietnamese/index.ts";
import type { PageSight } from "./page-sight.ts";
import { cutKinds } from "./title-cuts.ts";
import type { Lines } from "./title-lines.ts";
import type { SeenName } from "./title-seen.ts";
import { saysHost } from "./title-text.ts";
import { shareTold, tellingsWith } from "./tellings.ts";
import type { TellingKind, Tellings } from "./tellings.ts";

/** How a name stands on its page. */
export function placeFeatures(
  { name, place, line, told }: SeenName,
  lines: Lines,
  tellings: Tellings,
  host: string | null,
): Record<string, number> {
  const { block, cut } = place;
  const rest = `${cut.before} ${cut.behind}`.trim();
  const { restAlone, restInHome, restNamesHost } = restTold(rest, tellings, host);
  const tag = block?.element.tag ?? "";
  return {
    cut: cutKinds.indexOf(cut.kind),
    lines: new Set(name.places.map((one) => one.block)).size,
    wholeLines: name.places.filter((one) => one.block !== null && one.cut.kind === "whole").length,
    isCutBehind: Number(cut.behind !== ""),
    restAlone,
    restInHome,
    restNamesHost,
    prominence: line?.prominence ?? Number.NaN,
    prominenceLess: line === null ? Number.NaN : lines.prominenceMost - line.prominence,
    pieces: line?.pieces ?? Number.NaN,
    prominenceOfLonger: told.prominence,
    moreProminent: line?.moreProminent ?? Number.NaN,
    heading: /^h[1-6]$/.test(tag) ? Number(tag[1]) : Number.NaN,
    isLink: line === null ? Number.NaN : Number(line.isLink),
    isNamedTitle: Number(line?.isNamedTitle ?? false),
    toAmount: line?.toAmount ?? Number.NaN,
    toButton: line?.toButton ?? Number.NaN,
    amountsBelow: line?.amountsBelow ?? Number.NaN,
    rowsBelow: line?.rowsBelow ?? Number.NaN,
    nextAmount: line?.nextAmount ?? Number.NaN,
    nextRow: line?.nextRow ?? Number.NaN,
  };
}

/** Who tells what is cut off: the shop's name and words to all readers stand elsewhere too. */
function restTold(rest: string, tellings: Tellings, host: string | null) {
  const folded = rest === "" ? "" : foldText(rest);
  if (folded === "") return noRest;
  const words = folded.split(" ");
  const counts = { restAlone: 0, restInHome: 0, restNamesHost: Number(saysHost(words, host)) };
  for (const { kind, length } of tellingsWith(tellings, folded, words)) {
    if (length === folded.length) counts.restAlone++;
    if (kind === "home" || kind === "linkedPicture") counts.restInHome++;
  }
  return counts;
}
const noRest = {
  restAlone: Number.NaN,
  restInHome: Number.NaN,
  restNamesHost: Number.NaN,
};

/** What agrees with a name: the window's title, tags, address and so on. */
export function agreementFeatures(
  { name: { folded, words }, told: { holding, alone, kinds, kindsBesides } }: SeenName,
  { ofKind }: Tellings,
  { window }: PageSight,
): Record<string, number> {
  const own = new Set(words);
  const shareOf = (kind: TellingKind) => shareTold([...ofKind[kind]], own);
  return {
    kinds,
    kindsBesides,
    isWindowPart: Number(window.parts.includes(folded)),
    isWindowHead: Number(window.parts[0] === folded),
    shareOfWindow: shareOf("window"),
    aloneInData: ofKind.data.size === 0 ? Number.NaN : alone.data,
    inAddress: holding.address,
    shareToldByAddress: shareTold(words, ofKind.address),
    shareOfAddress: shareOf("address"),
    aloneInPictures: alone.picture,
    shareToldByOthers: shareTold(words, ofKind.others),
    shareToldByFoot: shareTold(words, ofKind.foot),
    shareToldByLinks: shareTold(words, ofKind.link),
  };
}

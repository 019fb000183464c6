import type { Found } from "../model.ts";
import { nameOfHost } from "../host-name.ts";
import { namesInWords } from "../name-in-words.ts";
import {
  authorName,
  copyrightName,
  greetingName,
  homeName,
  kindAndName,
  logoName,
  nameOverAddress,
  networkName,
} from "../name-marks.ts";
import type { PageTitle } from "../page-title.ts";
import { titleEnd } from "../title-rest.ts";
import { noteForms, noteName } from "./name-drafts.ts";
import type { NameDrafts, NamePlace } from "./name-drafts.ts";
import type { PageSight } from "./page-sight.ts";

/** Notes what each mark by which shops are known names: logo, link home, copyright line, line over the address and so on. */
export function noteMarkedNames(sight: PageSight, title: PageTitle | null, drafts: NameDrafts): void {
  const { page, blocks, url, metas } = sight;
  const goods = title?.text ?? null;
  const marks: readonly [place: NamePlace, name: Found<string> | null][] = [
    ["host", nameOfHost(page, blocks, goods, url)],
    ["logo", logoName(page, url)],
    ["copyright", copyrightName(blocks)],
    ["overAddress", nameOverAddress(blocks, url)],
    ["homeLink", homeName(page, url)],
    ["windowEnd", titleEnd(page, blocks, goods, url)],
    ["kindAndName", kindAndName(blocks)],
    ["greeting", greetingName(page, blocks)],
    ["network", networkName(page)],
    ["author", authorName(metas)],
  ];
  for (const [place, name] of marks) if (name !== null) noteForms(drafts, name.value, { place, snippet: name.snippet });
  for (const name of namesInWords(blocks, metas.get("description") ?? metas.get("og:description") ?? null))
    noteName(drafts, name.value, { place: "sentence", snippet: name.snippet });
}

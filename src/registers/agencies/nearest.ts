import { editDistance } from "../../engines/linkage/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Agency } from "./model.ts";

/** How alike a name and what was typed must be, that it is proposed. */
const alike = 0.6;

/** The agencies that were perhaps meant by a name that is none, the likeliest first: by spelling, by words, at last by the ministry in the id. */
export function nearestAgencies(offices: readonly Agency[], typed: string, most: number): Agency[] {
  const said = foldText(typed).trim();
  return offices
    .map((office) => ({ office, score: likeness(office, said) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ office }) => office);
}

function likeness({ id, abbreviation, nameVi, nameEn }: Agency, said: string): number {
  if (said.length < 2) return 0;
  const names = [id, abbreviation, nameVi, nameEn].map(foldText);
  const words = (names[0] as string).split(" ");
  if (names[0]?.startsWith(`${said} `) === true) return 1;
  const best = Math.max(...names.map((name) => spelledLike(name, said)));
  if (best >= alike) return best;
  if (said.length > 2 && names.some((name) => name.includes(said))) return alike;
  return said.split(" ").some((word) => words.includes(word)) ? alike / 2 : 0;
}

function spelledLike(name: string, said: string): number {
  const longer = Math.max(name.length, said.length);
  const most = Math.floor(longer * (1 - alike));
  const distance = editDistance(name, said, most);
  return distance > most ? 0 : 1 - distance / longer;
}

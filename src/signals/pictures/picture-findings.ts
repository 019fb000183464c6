import type { Evidence, Finding, Screener } from "../../engines/screening/index.ts";
import { weights } from "../../engines/screening/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { AlbumMatch } from "./album-match.ts";
import type { StoredCode, StoredLine } from "./model.ts";

/** The checks whose findings this module keeps and replaces. */
export const pictureChecks = ["picture.counterfeit", "picture.genuine", "picture.words", "picture.recalled_code"];

/** What a listing says of itself, as far as pictures may contradict it. */
export type SaidOfGoods = { title: string; brand: string | null };

/** One finding for a check and an album, the surest match of it. */
export function albumFindings(listing: SaidOfGoods, picture: string, matches: readonly AlbumMatch[]): Finding[] {
  const surest = new Map<string, AlbumMatch>();
  for (const match of matches) {
    const known = surest.get(match.album.id);
    if (known === undefined || sureness(match) > sureness(known)) surest.set(match.album.id, match);
  }
  return [...surest.values()].flatMap((match) => {
    if (match.album.kind === "counterfeit") return [matchFinding("picture.counterfeit", listing, picture, match)];
    return saysOtherwise(listing, match.album.brand) ? [matchFinding("picture.genuine", listing, picture, match)] : [];
  });
}

const sureness = ({ same }: AlbumMatch) => (same.by === "file" ? 1e6 : same.inliers * 1000 - same.distance);

/** Whoever names the brand may well sell its goods with the maker's photograph; that is no sign of anything. */
function saysOtherwise({ title, brand }: SaidOfGoods, of: string): boolean {
  const wanted = foldText(of);
  return wanted !== "" && ![title, brand ?? ""].some((words) => ` ${foldText(words)} `.includes(` ${wanted} `));
}

function matchFinding(
  check: "picture.counterfeit" | "picture.genuine",
  listing: SaidOfGoods,
  picture: string,
  { album, albumPicture, same }: AlbumMatch,
): Finding {
  const { by, inliers, isMirrored, distance } = same;
  return {
    check,
    concern: "counterfeit",
    weight: weights[check].points,
    field: "picture",
    start: 0,
    end: 0,
    matched: album.brand,
    evidence: {
      picture,
      albumPicture,
      // A finding is seen by whoever sees its listing, an album by its agency alone: its id tells nobody else anything.
      album: album.id,
      brand: album.brand,
      brandField: listing.brand,
      by,
      inliers,
      isMirrored,
      distance,
    },
  };
}

/**
 * Screens what is written on a picture and what its bar codes say, as a listing's own text is. What the listing's text says as well
 * (`alsoSaid`: its checks) is not counted a second time.
 */
export function readFindings(
  screener: Screener,
  picture: string,
  { lines, codes }: { lines: readonly StoredLine[]; codes: readonly StoredCode[] },
  on: { observedOn: string; alsoSaid: ReadonlySet<string> },
): Finding[] {
  const written = lines.map(({ text }) => text).join("\n");
  const screened = (description: string | null, gtin: string | null) =>
    screener.screen({ ...nothing, description, gtin, observedOn: on.observedOn });
  const words = screened(written === "" ? null : written, null)
    .filter(({ field, check }) => field === "description" && !on.alsoSaid.has(check))
    .map((found): Finding => ({
      ...found,
      check: "picture.words",
      field: "picture",
      start: 0,
      end: 0,
      evidence: { ...found.evidence, picture, of: found.check, ...placeOf(lines, found.start) },
    }));
  const gtins = new Set(codes.flatMap(({ meaning }) => (meaning.gtin14 == null ? [] : [meaning.gtin14])));
  const recalled = [...gtins].flatMap((gtin) =>
    screened(null, gtin)
      .filter(({ check }) => check === "recall.gtin" && !on.alsoSaid.has(check))
      .map((found): Finding => ({
        ...found,
        check: "picture.recalled_code",
        weight: weights["picture.recalled-code"].points,
        field: "picture",
        start: 0,
        end: 0,
        evidence: { ...found.evidence, picture },
      })),
  );
  return [...words, ...recalled];
}

const nothing = {
  title: "",
  description: null,
  brand: null,
  seller: null,
  category: null,
  url: null,
  host: null,
  price: null,
  listPrice: null,
  gtin: null,
  model: null,
};

/** The line in which something was found, and where it stands on the picture in pixels. */
function placeOf(lines: readonly StoredLine[], start: number): Evidence {
  let before = 0;
  for (const { text, box } of lines) {
    if (start <= before + text.length) return { line: text, box: [box.left, box.top, box.width, box.height] };
    before += text.length + 1;
  }
  return {};
}

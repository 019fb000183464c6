export type Range = { start: number; end: number; id: number };
/** A piece of a text and the ids of all ranges that cover it; empty where none does. */
export type Piece = { at: number; text: string; ids: number[] };

/**
 * Cuts a text at the edges of its ranges (UTF-16 offsets, which may overlap and may reach past the end), so that the pieces
 * joined are the text and each piece lies wholly inside or outside every range.
 */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const inside = ranges
    .map(({ start, end, id }) => ({ id, start: clamp(start, text.length), end: clamp(end, text.length) }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((at, n) => {
    const next = edges[n + 1] ?? text.length;
    const ids = inside.filter((range) => range.start <= at && range.end >= next).map(({ id }) => id);
    return { at, text: text.slice(at, next), ids: [...new Set(ids)].sort((a, b) => a - b) };
  });
}

/**
 * The parts of a long text around its ranges, with `around` characters on either side; the whole text where that saves little.
 * Cut at spaces, so that no word and no pair of surrogates is torn.
 */
export function windowsOf(text: string, ranges: readonly Range[], around: number): { start: number; end: number }[] {
  const wanted = ranges.length === 0 ? [{ start: 0, end: Math.min(text.length, 2 * around) }] : ranges;
  const windows: { start: number; end: number }[] = [];
  for (const range of [...wanted].sort((a, b) => a.start - b.start)) {
    const start = spaceBefore(text, clamp(range.start - around, text.length));
    const end = spaceAfter(text, clamp(range.end + around, text.length));
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end + around) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  const shown = windows.reduce((sum, { start, end }) => sum + end - start, 0);
  return shown > text.length * 0.8 ? [{ start: 0, end: text.length }] : windows;
}

const clamp = (at: number, most: number): number => Math.max(0, Math.min(at, most));

// A word longer than this (a link, a run of symbols) is cut all the same, between whole characters.
const longestWord = 60;

function spaceBefore(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.lastIndexOf(" ", at);
  return space >= 0 && at - space <= longestWord ? space + 1 : wholeCharacter(text, at);
}

function spaceAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(" ", at);
  if (space < 0) return text.length - at <= longestWord ? text.length : wholeCharacter(text, at);
  return space - at <= longestWord ? space : wholeCharacter(text, at);
}

const wholeCharacter = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

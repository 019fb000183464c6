// An example of a detector: words that set a high price beside the one that is asked, where the two lie far apart.
const anchors = /giá gốc|giá niêm yết|giá hãng|giá thị trường|giá trước đây|giá cũ/giu;

/** Looks at each listing by itself; what it finds, it points at. */
export function detect({ items }) {
  return { findings: items.flatMap(anchorsOf) };
}

function anchorsOf({ id, title, description, price, listPrice }) {
  if (!(price > 0) || !(listPrice >= price * 2)) return [];
  const times = Math.floor(listPrice / price);
  return [
    ["title", title],
    ["description", description],
  ].flatMap(([field, text]) =>
    [...(text ?? "").matchAll(anchors)].slice(0, 3).map((match) => ({
      id,
      concern: "promotion",
      weight: Math.min(9, 2 + times),
      field,
      start: match.index,
      end: match.index + match[0].length,
      reason: {
        vi: `Nêu “${match[0]}” cao gấp ${times} lần giá bán`,
        en: `It names “${match[0]}”, ${times} times the price that is asked`,
      },
    })),
  );
}

const toned: Record<string, string> = { o: "òóỏõọ", u: "ùúủũụ", a: "àáảãạ", e: "èéẻẽẹ", y: "ỳýỷỹỵ" };

const oldStyle = /([òóỏõọ])([ae])(?!\p{L})|([ùúủũụ])(y)(?!\p{L})/gu;

/**
 * A comparison key that keeps the marks and forgets where the tone is written: hoà = hòa, khoẻ = khỏe, thuỷ = thủy.
 * Lower case, NFC, in the newer placement; print texts as they were written, compare their keys.
 */
export function toneKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(oldStyle, (_, o: string | undefined, ae: string, u: string, y: string) =>
      o === undefined ? moveTone("u", u, y) : moveTone("o", o, ae),
    );
}

function moveTone(first: "o" | "u", tonedFirst: string, second: string): string {
  const tone = toned[first]?.indexOf(tonedFirst) ?? -1;
  return first + (toned[second]?.charAt(tone) ?? second);
}

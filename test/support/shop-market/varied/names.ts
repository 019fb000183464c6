import type { Change } from "./change.ts";

/** A label at the beginning of a text, by another word that few shops use. */
const otherwise = (share: number, labels: RegExp, words: readonly string[]): Change => ({
  share,
  apply: (page, draw) => ({
    ...page,
    html: page.html.replace(
      labels,
      (_, open: string, end: string) => `${open}${words[Math.floor(draw() * words.length)]!}${end}`,
    ),
  }),
});

const wordsForMakes =
  "Tên hiệu|Dòng hàng|Nhà làm|Của nhà|Make|Bên làm|Gốc gác|Nơi ra lò|Trademark|Producer|Mác|Label|Do ai làm|Tên gọi|Nhà nào|Dấu hiệu".split(
    "|",
  );
const wordsForSellers =
  "Chủ hàng|Bên bán|Ai bán|Hàng của|Nơi có|Sạp|Quầy|Chủ sạp|Offered by|Trader|Người rao|Nhà hàng|Bên giao|Tiệm này".split(
    "|",
  );

/** Other labels for who made the goods and who sells them. */
export const nameChanges: readonly Change[] = [
  otherwise(
    0.3,
    /(>\s*)(?:thương hiệu|nhãn hiệu|nhãn hàng|hãng sản xuất|hãng sx|hãng|brand|nhà sản xuất|nsx)(\s*[:<])/gi,
    wordsForMakes,
  ),
  otherwise(
    0.25,
    /(>\s*)(?:người bán|nhà bán|nhà cung cấp|gian hàng|cửa hàng|shop|người đăng|bán bởi|được bán bởi)(\s*[:<])/gi,
    wordsForSellers,
  ),
];

import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import type { Block } from "./page-text.ts";
import { rowOf } from "./rows.ts";
import type { Row } from "./rows.ts";

/** A value that stands for none. */
export const noValue =
  /^(?:dang (?:cap nhat|bo sung|update)|(?:dang )?cho cap nhat|(?:cap nhat|bo sung) sau|updating|tbd|(?:thuong hieu |nhan hieu |hang |loai )?khac|no ?(?:brand|name)|unbranded|generic|unknown|oem|khong(?: co| ro| xac dinh)?|none|n a|na|null|undefined|khong (?:co )?(?:thuong hieu|nhan hieu)|chua (?:ro|cap nhat|xac dinh|co)(?: thuong hieu| thong tin)?|(?:thuong hieu )?mac dinh|default)?$/;
const nextLabel =
  /[\s,;]+(?=(?:mã|loại|tình trạng|xuất xứ|sku|thương hiệu|nhà cung cấp|danh mục|đơn vị|bảo hành|dung tích|size|màu|giá|kho|nơi sản xuất|chất liệu|model)(?!\p{L})[^:]{0,20}:)/iu;
const lead =
  /(?<![\p{L}\d])\s*[([]?(?:xem (?:tất cả|thêm|shop)|thêm (?:sản phẩm|từ)|view all|see all|chat ngay|theo dõi)(?!\p{L}).*$/iu;
const contact = /[\s,;|(–-]+(?:(?:zalo|hotline|sđt|đt|tel|lh|liên hệ|phone|gọi)(?!\p{L})|0\d{2,3}[\s.]?\d{3}).*$/iu;

/** "Mr. Tài", "BS. Lan" and "CTY. Vải Hà" go on behind their full stop. */
const sentenceEnd =
  /(?<!(?<![\p{L}\d])(?:mr|mrs|ms|miss|dr|st|bs|ds|ths|ts|gs|pgs|ks|kts|cn|nv|ad|a|c|e|mss|cty|dntn|hkd|tp|q|p)(?:kd)?)\.\s+(?=\p{Lu})/iu;

/** A value without what follows it on its line: the next label, a sentence, a link to more, a phone. */
export const cutAtLabel = (written: string) =>
  written
    .split(nextLabel)[0]!
    .split(sentenceEnd)[0]!
    .replace(lead, "")
    .replace(contact, "")
    .replace(/[\s,;.|-]+$/, "")
    .trim();

/** The value of such a row, in a form that can stand alone. */
export function rowValue(
  rows: readonly Row[],
  label: RegExp,
  title: Block | null,
  longest: number,
): Found<string> | null {
  const fits = (written: string) =>
    !noValue.test(foldText(written)) && cutAtLabel(written) !== "" && cutAtLabel(written).length <= longest;
  const row = rowOf(rows, label, fits, title);
  return row === null ? null : found(cutAtLabel(row.value), "page", row.snippet);
}

import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { capitalWords, isGeneric, isPlace, notAName } from "./name-words.ts";
import type { Block } from "./page-text.ts";

const shopWord =
  "(?:cửa hàng|hệ thống(?: cửa hàng| siêu thị| showroom| nhà thuốc)?|showroom|siêu thị|nhà thuốc|shop|website|web|fanpage|công ty)";
/** What sentences and headings say right before the name of the shop that writes them. */
const before = [
  String.raw`chào mừng (?:quý khách|bạn|các bạn|anh chị|khách hàng)?\s*(?:đã )?(?:đến|ghé thăm|ghé)?\s*(?:với|thăm)?`,
  String.raw`(?:mua(?: hàng| sắm| ngay| sản phẩm)?|đặt (?:mua|hàng)|có (?:bán|mặt)(?: sẵn)?|được bán|bán|phân phối(?: độc quyền| chính hãng)?|xem hàng|ghé|đến|bảo hành|đổi trả|có sẵn|nhận hàng|chỉ có) (?:ngay )?(?:tại|ở|với)(?: ${shopWord})?`,
  String.raw`(?:vì sao|tại sao|lý do)(?: bạn| khách hàng)?(?: nên)?(?: lựa)? chọn(?: mua(?: hàng)?(?: tại| ở)?)?`,
  String.raw`cam kết (?:của|từ|tại)`,
  String.raw`(?:về|giới thiệu(?: về)?|liên hệ(?: với)?|đôi nét về|câu chuyện(?: của)?|hệ thống(?: cửa hàng| siêu thị| showroom| nhà thuốc| phân phối)?|fanpage(?: của)?|hotline(?: của)?|địa chỉ(?: của)?|tin tức(?: từ)?|theo dõi|kết nối (?:với|cùng)|đến với|thành viên của)(?: ${shopWord})?`,
  String.raw`(?:website|trang web|bản quyền|nội dung)(?: này)? (?:thuộc|là)(?: quyền)?(?: sở hữu)?(?: về| của)+`,
  String.raw`(?:chính sách|quy định|điều khoản|hướng dẫn|dịch vụ)(?: [\p{Ll}]+){0,5} (?:tại|của|từ)(?: ${shopWord})?`,
  String.raw`(?:cảm ơn|cám ơn) (?:quý khách|bạn)?\s*(?:đã )?(?:tin tưởng|ủng hộ|lựa chọn|quan tâm|mua hàng tại|mua sắm tại|ghé thăm)(?: đến)?`,
  String.raw`(?:chủ sở hữu(?: website)?|đơn vị chủ quản|đơn vị sở hữu|vận hành bởi|quản lý bởi|thuộc sở hữu của)\s*:?`,
].map((words) => new RegExp(String.raw`(?<!\p{L})(?:${words})\s*:?\s+["“]?(?<name>[\p{L}\d][^\n]{1,60})`, "giu"));
const at = /(?<!\p{L})(?:tại|ở)\s+(?<name>[\p{L}\d][^\n]{1,60})/giu;
const run = new RegExp(`^${capitalWords}`, "u");

/** What follows the name of a shop that speaks of itself, at the beginning of a line. */
const behind = new RegExp(
  String.raw`^(${capitalWords})\s+(?:xin |rất |luôn |chúng tôi |hiện |được |đã |sẽ )*(?:cam kết|xin (?:chào|cảm ơn|kính)|kính chào|cảm ơn|hân hạnh|chuyên|là (?:địa chỉ|cửa hàng|đơn vị|nơi|hệ thống|thương hiệu thời trang|nhà phân phối|đại lý|shop|website)|thành lập|ra đời|tự hào|mang đến|đồng hành|cung cấp|phân phối|phục vụ|hỗ trợ)(?!\p{L})`,
  "u",
);
const ownWords =
  /^(?:chung toi|shop|cua hang|toi|nhau|trang|website|web|facebook|zalo|ban|quy khach|hotline|cong ty|ho|dia chi|email|fanpage|san pham|san|thuong hieu|hang)$/;
const longest = 600;
const most = 40;

/** The names that lines and descriptions of a page speak of as the shop's: "mua tại Vải Hà", "Vải Hà cam kết", "Về Vải Hà". */
export function namesInWords(blocks: readonly Block[], description: string | null): Found<string>[] {
  const names: Found<string>[] = [];
  const lines = blocks.filter(
    ({ area, text }) => area !== "list" && area !== "menu" && text.length >= 4 && text.length <= longest,
  );
  for (const text of [...(description === null ? [] : [description]), ...lines.map((one) => one.text)]) {
    if (names.length >= most) break;
    if (!mayName.test(text)) continue;
    // A description is of the goods and where they are sold.
    const patterns = text === description ? [...before, at] : before;
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern)) addName(run.exec(match.groups!["name"]!)?.[0], text, names);
    addName(behind.exec(text)?.[1], text, names);
  }
  return names;
}

/** A quick look whether any of the words is there at all. */
const mayName =
  /tại|ở|với|về|của|thiệu|chọn|thống|fanpage|hotline|chuyên|cam kết|chào|cảm ơn|cám ơn|hân hạnh|là |lập|ra đời|tự hào|cung cấp|phân phối|phục vụ|hỗ trợ|bởi|theo dõi|thăm|sở hữu|chủ quản|mang đến|đồng hành/iu;

function addName(written: string | undefined, text: string, into: Found<string>[]): void {
  const name = written?.replace(/[\s.,&-]+$/, "") ?? "";
  if (name.length < 2 || name.length > 50 || !/\p{L}{2}/u.test(name)) return;
  const folded = foldText(name);
  if (ownWords.test(folded) || isGeneric(name) || isPlace(name) || notAName.test(folded)) return;
  into.push(found(name, "page", text));
}

import type { Block } from "./page-text.ts";

const heads =
  /^(?:trang chu|san pham|chi tiet|thong tin|gio hang|mo ta|danh muc|home|menu|tin tuc|dat hang|dang nhap)(?: san pham)?$|^(?:thong so|thong tin|mo ta|danh gia|hoi dap|binh luan|cau hoi|huong dan|chinh sach|lien he|uu dai|khuyen mai|bao hanh|dac diem|cong dung|thanh phan|so sanh|khach hang|chi tiet san pham|san pham (?:lien|tuong|moi|noi|ban|cung|khac)|bo suu tap|danh muc|ma giam gia|voucher|dich vu bo sung|phan loai|van chuyen|so luong|hang (?:moi|ban|hot)|ho tro|dang ky|cam ket|vi sao|tai sao)\b/;
/** What a page shouts to sell: "Duy nhất hôm nay", "Hôm nay chỉ còn", "Cảm nhận của khách". */
const shouts =
  /^(?:(?:mua|combo|set|goi|lay|dat) \d{1,2} (?:san pham|hop|lo|tuyp|chai|goi|cai|chiec|bo|tang)|(?:duy nhat |rieng )?(?:trong )?hom nay|duy nhat|chi con|chi tu|gia chi|phan hoi|cam nhan|bang gia|nhanh tay|so luong co han|giam (?:ngay|den|toi|soc|gia)|flash sale|gio vang|mua \d+ tang|mua ngay|quy trinh|hinh anh thuc te|don hang|dang giam|gia soc)\b|\b(?:chi con|hom nay|ngay bay gio)$/;
const path = /^(?:trang (?:chu|nhat|chinh|dau)|home)\b/;
const asks = /[?？]\s*$|^bạn (?:đang|có|đã)\s/iu;
/** Who trades, as a line of its own. */
const company = /^(?:công ty|cty|c\.ty|hộ kinh doanh|hkd|dntn|doanh nghiệp tư nhân|hợp tác xã|tập đoàn)\s/iu;
export const isCompany = (line: string): boolean => company.test(line);
/** Whether a line (folded) heads a part of a page, and so names no goods. */
export const isHeading = (folded: string): boolean => heads.test(folded);

/** Whether a line names no goods: a heading of a part, a company, a path; where the window's title does not repeat it, a shout or question. */
export function namesNoGoods({ text, folded }: Pick<Block, "text" | "folded">, isRepeated = false): boolean {
  // "[Flash Sale] Áo khoác" is a name with a label before it.
  if (!isRepeated && !/^[[【(]/.test(text) && (shouts.test(folded) || asks.test(text))) return true;
  return heads.test(folded) || company.test(text) || (path.test(folded) && /[>›»/]/.test(text));
}

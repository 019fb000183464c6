import { freshMaterial } from "../fresh-goods.ts";
import type { FreshKind } from "../fresh-catalogue.ts";
import type { FreshMaterial } from "../fresh-goods.ts";

/** Shops whose address spells their name, shortens it, or is another word. */
const shops: readonly [name: string, owner: string, host: string][] = [
  ["Điện Máy Hùng Cường", "Công ty TNHH Thương mại Dịch vụ Hùng Cường Phát", "dienmayhc.example"],
  ["Mẹ Bắp Store", "Hộ kinh doanh Đoàn Thị Thu Bắp", "mebap.example"],
  ["Nội Thất Gỗ Phương Đông", "Công ty Cổ phần Nội thất Phương Đông Á", "noithatgophuongdong.example"],
  ["TechZone Đà Lạt", "Công ty TNHH Tin học Cao Nguyên", "tzdalat.example"],
  ["Nhà Thuốc Bình An 24h", "Công ty Cổ phần Dược Bình An", "binhan24h.example"],
  ["Sen Hồng Cosmetics", "Công ty TNHH Mỹ phẩm Sen Hồng", "senhongcosmetics.example"],
  ["Kho Sỉ Anh Ba", "Hộ kinh doanh Nguyễn Văn Ba", "sigiare.example"],
  ["Hải Sản & Đồ Khô Cô Tư", "Hộ kinh doanh Trần Thị Tư", "dokhocotu.example"],
  ["Gia Dụng Thông Minh", "Công ty TNHH Xuất nhập khẩu Toàn Gia", "giadungthongminh.example"],
  ["LEMON HOUSE", "Công ty TNHH Thời trang Chanh Vàng", "lemonhouse.example"],
  ["Bách Hoá Tâm Đức", "Công ty TNHH MTV Tâm Đức", "tamducmart.example"],
  ["Q-Mobile Cần Thơ", "Hộ kinh doanh Quách Minh Quân", "quanmobile.example"],
  ["Đồ Nghề 247", "Công ty Cổ phần Thiết bị công nghiệp Đại Lộc", "donghe247.example"],
  ["Túi Xinh by Ngân", "Hộ kinh doanh Phan Bảo Ngân", "tuixinhbyngan.example"],
  ["Phụ Tùng Ba Miền", "Công ty TNHH Phụ tùng Ba Miền", "pt3m.example"],
];

const people: readonly [nick: string, called: string][] = [
  ["Nguyễn Hữu Thắng", "anh Thắng"],
  ["Thanh Tâm Lê", "Tâm"],
  ["shopmevoi", "mẹ Voi"],
  ["Phúc XM", "anh Phúc"],
  ["Đặng Quỳnh Như", "Như"],
  ["hieu.camera", "Hiếu"],
  ["Cô Năm Rạch Giá", "cô Năm"],
  ["TRẦN BẢO", "Bảo"],
  ["lananh_order", "Lan Anh"],
  ["Vũ Đức Mạnh", "anh Mạnh"],
  ["Kim Oanh 8x", "Oanh"],
  ["Tùng Laptop Cũ", "Tùng"],
  ["Bảy Cà Mau", "anh Bảy"],
];

/** Material as the fresh templates get, of other shops and other people. */
export function apartMaterial(
  kinds: readonly FreshKind[],
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const made = freshMaterial(kinds, variant, start, draw);
  const [name, owner, host] = shops[(start + variant) % shops.length]!;
  const [nick, called] = people[(start + variant) % people.length]!;
  return {
    ...made,
    shop: { ...made.shop, name, owner, host, email: `cskh@${host}` },
    person: { ...made.person, nick, called },
  };
}

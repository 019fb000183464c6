import { each } from "../fresh-writing.ts";
import { themeStyle } from "../next/noise.ts";
import { slug } from "../writing.ts";
import { ferryGoods } from "./goods.ts";
import type { FerrySector } from "./goods.ts";

const shelves: Record<FerrySector, readonly (readonly [shelf: string, ...within: string[]])[]> = {
  kitchenware: [
    ["Nồi - Chảo", "Nồi áp suất", "Chảo chống dính", "Bộ nồi"],
    ["Dao - Kéo - Thớt", "Dao Nhật", "Thớt gỗ"],
    ["Hộp đựng", "Hộp thuỷ tinh", "Hộp giữ nhiệt"],
    ["Đồ điện bếp", "Ấm siêu tốc", "Nồi chiên", "Máy xay"],
    ["Làm bánh", "Khuôn", "Cân", "Phới lồng"],
    ["Đồng giá 99k"],
  ],
  children: [
    ["Sách tiếng Việt", "Truyện tranh", "Truyện kể", "Kỹ năng sống"],
    ["Sách ngoại văn", "Board book", "Early readers"],
    ["Theo tuổi", "0 - 3 tuổi", "3 - 6 tuổi", "6 - 11 tuổi"],
    ["Văn phòng phẩm", "Bút màu", "Vở tập viết"],
    ["Đồ chơi trí tuệ", "Ghép hình", "Cờ"],
    ["Hội sách -30%"],
  ],
  herbs: [
    ["Thực phẩm chức năng", "Bổ gan", "Xương khớp", "Ngủ ngon", "Vitamin"],
    ["Thảo dược thô", "Nấm linh chi", "Nghệ", "Atiso"],
    ["Trà - Mật ong", "Trà túi lọc", "Mật ong rừng"],
    ["Dược mỹ phẩm", "Chăm sóc da", "Chăm sóc tóc"],
    ["Thiết bị y tế", "Máy đo huyết áp", "Nhiệt kế"],
    ["Hỏi dược sĩ"],
  ],
  parts: [
    ["Dầu nhớt - Hoá chất", "Nhớt xe máy", "Nhớt ô tô", "Nước làm mát"],
    ["Lốp - Mâm", "Lốp xe tay ga", "Lốp ô tô"],
    ["Phanh - Nhông sên", "Bố thắng", "Nhông sên dĩa"],
    ["Điện - Đèn", "Bóng LED", "Ắc quy", "Camera"],
    ["Nội thất", "Thảm lót sàn", "Bọc ghế"],
    ["Xả kho dưới 200k"],
  ],
  dress: [
    ["Đầm", "Đầm xoè", "Đầm suông", "Đầm maxi"],
    ["Áo", "Sơ mi", "Croptop", "Áo len"],
    ["Chân váy - Quần", "Chân váy", "Quần jean", "Quần ống rộng"],
    ["Áo dài", "Cách tân", "Truyền thống"],
    ["Đồ mặc nhà", "Pijama", "Đồ bầu"],
    ["Sale 199K"],
  ],
  snacks: [
    ["Khô các loại", "Khô gà", "Mực rim", "Tôm khô"],
    ["Hạt dinh dưỡng", "Hạt điều", "Granola"],
    ["Bánh kẹo", "Bánh tráng", "Kẹo dừa", "Cơm cháy"],
    ["Trái cây sấy", "Sấy giòn", "Sấy dẻo"],
    ["Quà Tết", "Giỏ quà dưới 500k", "Hộp quà biếu"],
    ["Mua sỉ"],
  ],
  devices: [
    ["Âm thanh", "Tai nghe", "Loa kéo", "Loa bluetooth"],
    ["Gia dụng", "Quạt", "Nồi cơm", "Robot hút bụi"],
    ["Phụ kiện", "Sạc - Cáp", "Chuột - Bàn phím"],
    ["Đồng hồ", "Đồng hồ trẻ em", "Vòng đeo tay"],
    ["An ninh", "Camera wifi", "Chuông cửa"],
    ["Trả góp 0%"],
  ],
};

const always: typeof shelves.snacks = [
  ["Tin tức", "Khuyến mãi tháng 11", "Mẹo hay"],
  ["Chính sách", "Đổi trả", "Vận chuyển", "Thanh toán"],
  ["Liên hệ"],
];

/** A shop's menu in two steps; with `makers`, one more that lists all makers of its trade. */
export function shopMenu(sector: FerrySector, top: string, sub: string, makers = false): string {
  const brands = [...new Set(ferryGoods[sector].map(([, brand]) => brand))].sort();
  const all = [...shelves[sector], ...(makers ? [["Thương hiệu", ...brands] as const] : []), ...always];
  return each(
    all,
    ([shelf, ...within], at) =>
      `<li class="${top} ${top.split(" ")[0]}-${100 + at * 3}"><a href="/${slug(shelf)}">${shelf}</a>${within.length === 0 ? "" : `<ul class="${sub}">${each(within, (one) => `<li><a href="/${slug(shelf)}/${slug(one)}">${one}</a></li>`)}</ul>`}</li>`,
  );
}

/** A theme's many rules, and the few that make a page look like a shop: where its columns, its price and its rows of other goods stand. */
export const attire = (prefix: string, rules: number, columns: string, price: string, grid: string): string =>
  `${themeStyle(prefix, rules)}<style>body{margin:0 auto;max-width:1200px;font-family:Arial,sans-serif;font-size:14px;color:#222}li ul,.hidden,.d-none{display:none!important}header ul,nav ul{display:flex;gap:14px;list-style:none;padding:0}a{color:inherit;text-decoration:none}h1{font-size:24px}${columns}{display:flex;gap:24px;align-items:flex-start}${columns}>*{flex:1;min-width:0}${price}{font-size:22px;color:#c62828}${grid}{display:flex;flex-wrap:wrap;list-style:none;gap:12px;padding:0}${grid}>*{width:22%;border:1px solid #eee;padding:6px;box-sizing:border-box}.compare-price,.regular-price,.price-old,.old-price,[class*=original]{text-decoration:line-through}.screen-reader-text{position:absolute;left:-9999px}footer{background:#f4f4f4;padding:12px;clear:both}</style>`;

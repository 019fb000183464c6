import type { GoodsKind } from "./kind.ts";

/** Clothes, shoes and watches. */
export const wear: readonly GoodsKind[] = [
  {
    id: "thoi-trang",
    category: "Thời trang/Quần áo",
    trade: "thời trang",
    brands: ["Hoa Ban", "Sông Lam", "Mộc Chi"],
    goods: [
      ["Áo thun cổ tròn", 129_000],
      ["Áo sơ mi dài tay", 259_000],
      ["Quần kaki ống đứng", 319_000],
      ["Chân váy chữ A", 229_000],
      ["Áo khoác gió hai lớp", 389_000],
      ["Đầm suông linen", 449_000],
      ["Bộ đồ mặc nhà lụa", 199_000],
    ],
    traits: ["vải thoáng mát", "nhiều màu", "đủ size S M L XL", "dáng rộng", "may kỹ", "mẫu hè", "hàng mới về"],
    says: [
      "Chất vải mềm, không xù, giặt máy được.",
      "Bảng size có trong ảnh, phân vân size cứ hỏi shop.",
      "Đường may chắc, cúc dự phòng kèm theo.",
      "Màu sắc có thể lệch đôi chút do ánh sáng.",
    ],
    coded: 20,
  },
  {
    id: "giay",
    category: "Thời trang/Giày dép",
    trade: "giày dép",
    brands: ["Bước Mây", "Đồi Cát"],
    goods: [
      ["Giày thể thao đế êm", 549_000],
      ["Giày lười da bò", 690_000],
      ["Sandal quai chéo", 289_000],
      ["Dép đi trong nhà", 79_000],
      ["Giày búp bê mũi tròn", 339_000],
      ["Bốt cổ ngắn", 790_000],
      ["Giày đi bộ đường dài", 890_000],
    ],
    traits: ["size 36 đến 43", "đế chống trượt", "siêu nhẹ", "thoáng khí", "bảo hành keo 6 tháng", "form rộng"],
    says: [
      "Đế cao su mềm, đi cả ngày không đau chân.",
      "Hộp kèm túi vải và dây dự phòng.",
      "Chân bè nên tăng một size.",
      "Được thử tại cửa hàng, không vừa đổi size miễn phí.",
    ],
    coded: 25,
  },
  {
    id: "dong-ho",
    category: "Phụ kiện/Đồng hồ",
    trade: "đồng hồ",
    brands: ["Thời Khắc Việt", "Kim Sa"],
    goods: [
      ["Đồng hồ nam dây thép", 1_690_000],
      ["Đồng hồ nữ dây da", 1_290_000],
      ["Đồng hồ cơ lộ máy", 3_900_000],
      ["Đồng hồ điện tử trẻ em", 359_000],
      ["Đồng hồ treo tường kim trôi", 269_000],
      ["Đồng hồ báo thức để bàn", 189_000],
    ],
    traits: ["chống nước 5ATM", "mặt kính cứng", "bảo hành 24 tháng", "máy quartz", "có lịch ngày", "tặng hộp"],
    says: [
      "Máy chạy êm, sai số dưới 20 giây mỗi tháng.",
      "Có sổ bảo hành và hóa đơn của cửa hàng.",
      "Dây thay được, kèm dụng cụ tháo chốt.",
      "Thay pin miễn phí năm đầu.",
    ],
    coded: 45,
  },
];

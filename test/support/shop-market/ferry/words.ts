import type { FerrySector } from "./goods.ts";

/** How shops of a sector speak: its shelf, the shelf within, what they promise, and facts that hold of all their goods alike. */
export type Words = {
  shelf: string;
  within: string;
  praise: readonly string[];
  facts: readonly (readonly [what: string, how: string])[];
};

export const words: Record<FerrySector, Words> = {
  kitchenware: {
    shelf: "Đồ dùng nhà bếp",
    within: "Dụng cụ nấu nướng",
    praise: [
      "Gian bếp gọn gàng bắt đầu từ những món đồ vừa tay. Sản phẩm được gia công kỹ, cạnh bo tròn, không lo đứt tay khi cọ rửa.",
      "Vật liệu dày dặn giữ nhiệt lâu, nấu ít hao ga, hợp với bếp từ, bếp hồng ngoại lẫn bếp ga truyền thống.",
      "Sau khi dùng nên để nguội rồi mới rửa bằng miếng bọt biển mềm, tránh chà bằng cước kim loại để giữ độ bền.",
      "Hàng được kiểm tra từng cái trước khi giao; móp méo do vận chuyển được đổi mới trong 7 ngày.",
    ],
    facts: [
      ["Chất liệu", "Hợp kim cao cấp, an toàn thực phẩm"],
      ["Dùng được với", "Mọi loại bếp"],
      ["Bảo hành", "12 tháng lỗi kỹ thuật"],
      ["Máy rửa bát", "Nên rửa tay"],
    ],
  },
  children: {
    shelf: "Sách thiếu nhi",
    within: "Truyện kể cho bé",
    praise: [
      "Mỗi trang sách là một chuyến đi nhỏ. Tranh minh hoạ tươi sáng, chữ to rõ, câu ngắn để ba mẹ đọc cùng con trước giờ ngủ.",
      "Cuốn sách gợi cho bé những câu hỏi và khuyến khích bé tự kể lại câu chuyện bằng lời của mình.",
      "Giấy dày, góc bo tròn, mực in an toàn, phù hợp cả với những bé thích khám phá bằng… răng.",
      "Sách được bọc chống sốc, nếu rách hoặc thiếu trang nhà sách đổi cuốn mới không cần lý do.",
    ],
    facts: [
      ["Kích thước", "21 x 24 cm"],
      ["Số trang", "48"],
      ["Ngôn ngữ", "Tiếng Việt"],
      ["Độ tuổi", "3 - 8"],
    ],
  },
  herbs: {
    shelf: "Thực phẩm bảo vệ sức khoẻ",
    within: "Thảo dược",
    praise: [
      "Thành phần từ dược liệu trồng theo hướng dẫn GACP-WHO, thu hái đúng vụ, sơ chế trong ngày.",
      "Dùng đều đặn hằng ngày, kết hợp ăn uống điều độ và nghỉ ngơi hợp lý để cảm nhận rõ hơn.",
      "Người có cơ địa dị ứng, phụ nữ mang thai nên hỏi ý kiến bác sĩ trước khi dùng.",
      "Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.",
    ],
    facts: [
      ["Bảo quản", "Nơi khô ráo, tránh nắng trực tiếp"],
      ["Hạn dùng", "36 tháng kể từ ngày sản xuất"],
      ["Đối tượng", "Người lớn và trẻ trên 12 tuổi"],
      ["Quy cách", "Hộp kín, có tem chống giả"],
    ],
  },
  parts: {
    shelf: "Phụ tùng - Đồ chơi xe",
    within: "Phụ tùng thay thế",
    praise: [
      "Gia công chính xác, lắp vừa như zin, không chế cháo. Anh em có thể tự thay tại nhà với bộ đồ nghề cơ bản.",
      "Đã chạy thử trên đường đèo lẫn nội thành giờ cao điểm, vận hành êm và ổn định qua mùa mưa.",
      "Hỗ trợ lắp đặt tại cửa hàng, ở tỉnh có video hướng dẫn từng bước và thợ gọi hình hỗ trợ.",
      "Kiểm tra kỹ đời xe trước khi đặt; không chắc thì chụp cà vẹt gửi shop dò mã giúp.",
    ],
    facts: [
      ["Tình trạng", "Hàng mới 100%"],
      ["Bảo hành", "6 tháng 1 đổi 1"],
      ["Lắp đặt", "Có thợ tại cửa hàng"],
      ["Vận chuyển", "Toàn quốc"],
    ],
  },
  dress: {
    shelf: "Thời trang nữ",
    within: "Váy áo",
    praise: [
      "Form tôn dáng, che bụng khéo, chất vải mềm mát, mặc cả ngày không nhăn. Mẫu thật 1m62, 49kg mặc size S.",
      "Đường may tỉ mỉ, giấu chỉ kỹ, có lót mềm phía trong. Ảnh shop tự chụp, màu ngoài có thể lệch 3-5% do ánh sáng.",
      "Giặt tay hoặc giặt túi với nước lạnh, phơi ngang trong bóng râm để giữ phom.",
      "Nàng được thử đồ khi nhận; không vừa đổi size trong 5 ngày, còn nguyên tem mác.",
    ],
    facts: [
      ["Chất liệu", "Vải mềm, co giãn nhẹ"],
      ["Kiểu dáng", "Suông nhẹ, tôn eo"],
      ["Mùa", "Bốn mùa"],
      ["Size", "S, M, L, XL"],
    ],
  },
  snacks: {
    shelf: "Đồ khô - Ăn vặt",
    within: "Đặc sản vùng miền",
    praise: [
      "Món nhâm nhi ngồi đâu ăn đó: xem phim, làm việc khuya, đãi bạn bè ngày Tết đều hợp.",
      "Nguyên liệu chọn từ sáng sớm, chế biến mẻ nhỏ, không phẩm màu, không chất bảo quản.",
      "Hút chân không kỹ càng, gửi xe đi tỉnh vẫn giòn ngon. Mở ra nên dùng hết trong hai tuần.",
      "Khách mua làm quà nhớ dặn shop gói hộp giấy và gửi kèm thiệp viết tay nhé.",
    ],
    facts: [
      ["Hạn sử dụng", "6 tháng"],
      ["Bảo quản", "Nơi khô thoáng, ngăn mát sau khi mở"],
      ["Vệ sinh", "Cơ sở đủ điều kiện ATTP"],
      ["Cách dùng", "Ăn liền"],
    ],
  },
  devices: {
    shelf: "Điện tử - Điện gia dụng",
    within: "Thiết bị thông minh",
    praise: [
      "Thiết kế hiện đại, vận hành êm, tiết kiệm điện. Nút bấm rõ ràng, người lớn tuổi cũng dùng được ngay.",
      "Kết nối nhanh, ổn định; có chế độ hẹn giờ và tự ngắt khi quá nhiệt để yên tâm khi vắng nhà.",
      "Trong hộp có đủ phụ kiện, sách hướng dẫn tiếng Việt và phiếu bảo hành điện tử.",
      "Lỗi là đổi mới trong 30 ngày tại bất cứ siêu thị nào của hệ thống.",
    ],
    facts: [
      ["Điện áp", "220V - 50Hz"],
      ["Bảo hành", "Chính hãng 12 tháng"],
      ["Năm ra mắt", "2026"],
      ["Trong hộp", "Thân máy, phụ kiện, sách hướng dẫn"],
    ],
  },
};

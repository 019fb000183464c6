import type { FreshGoods, Told } from "../fresh-goods.ts";
import type { NextTemplate } from "../next/material.ts";

type Words = { aisle: string; lines: readonly [string, string]; facts: readonly (readonly [string, string])[] };

/** What shops say of a sector's goods: where they stand, two lines of description, and rows that name no make and no amount. */
export const wordsOf = {
  motor: {
    aisle: "Đồ chơi & phụ tùng xe",
    lines: [
      "Lắp vừa hầu hết các dòng xe phổ thông, thợ nào cũng thay được trong mười lăm phút.",
      "Quý khách nhớ kiểm tra đời xe trước khi đặt, shop có hỗ trợ thay tại nhà.",
    ],
    facts: [
      ["Bảo hành", "6 tháng"],
      ["Dùng cho", "Xe số, xe tay ga"],
      ["Đóng gói", "Hộp giấy"],
    ],
  },
  wear: {
    aisle: "Thời trang",
    lines: [
      "Form rộng nhẹ, chất vải mềm mịn, giặt máy thoải mái không lo xù lông.",
      "Mẫu trong hình cao 1m65, mặc size M, các bạn inbox chiều cao cân nặng để được chọn size giúp.",
    ],
    facts: [
      ["Kích cỡ", "S, M, L, XL"],
      ["Màu sắc", "Be, Đen, Nâu sữa"],
      ["Giặt", "Nước lạnh, không tẩy"],
    ],
  },
  perfume: {
    aisle: "Hương thơm",
    lines: ["Mở đầu tươi mát, để lại hậu vị ấm áp trên da đến tối.", "Tránh nắng trực tiếp, đậy kín nắp sau khi dùng."],
    facts: [
      ["Độ lưu hương", "4 - 6 giờ"],
      ["Phong cách", "Nhẹ nhàng, thanh lịch"],
      ["Hạn dùng", "36 tháng"],
    ],
  },
  kitchen: {
    aisle: "Đồ dùng nhà bếp",
    lines: [
      "Dễ lau chùi sau khi nấu, thân chắc chắn, phù hợp gia đình bốn đến sáu người.",
      "Lần đầu sử dụng nên rửa bằng nước ấm và để khô hoàn toàn.",
    ],
    facts: [
      ["Bảo hành", "12 tháng"],
      ["Chất liệu", "Hợp kim, nhựa chịu nhiệt"],
      ["Xuất xứ thương hiệu", "Đang cập nhật"],
    ],
  },
  pharmacy: {
    aisle: "Chăm sóc sức khoẻ",
    lines: [
      "Dùng theo hướng dẫn in trên bao bì, hỏi dược sĩ nếu đang có thai hoặc cho con bú.",
      "Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.",
    ],
    facts: [
      ["Quy cách", "Hộp"],
      ["Bảo quản", "Nơi khô mát dưới 30°C"],
      ["Đối tượng", "Người lớn và trẻ từ 6 tuổi"],
    ],
  },
  music: {
    aisle: "Nhạc cụ",
    lines: [
      "Âm thanh tròn, cần đàn dễ bấm, hợp cho người mới lẫn người chơi lâu năm.",
      "Tặng kèm khăn lau và buổi học thử tại cửa hàng.",
    ],
    facts: [
      ["Bảo hành", "12 tháng tại cửa hàng"],
      ["Trình độ", "Mọi cấp độ"],
      ["Phụ kiện", "Sách hướng dẫn"],
    ],
  },
  fittings: {
    aisle: "Thiết bị phòng tắm & chiếu sáng",
    lines: [
      "Bề mặt dễ vệ sinh, lắp đặt theo tiêu chuẩn nhà dân, có bản vẽ kỹ thuật kèm theo.",
      "Đội thợ nhận lắp trong bán kính 20km quanh kho.",
    ],
    facts: [
      ["Bảo hành", "24 tháng"],
      ["Lắp đặt", "Theo bản vẽ"],
      ["Màu", "Trắng / Chrome"],
    ],
  },
  garden: {
    aisle: "Làm vườn",
    lines: [
      "Hợp cho sân thượng, ban công và cả vườn rộng, dùng được quanh năm.",
      "Tưới vào sáng sớm hoặc chiều mát để cây bén rễ nhanh hơn.",
    ],
    facts: [
      ["Mùa vụ", "Quanh năm"],
      ["Độ khó", "Dễ"],
      ["Giao hàng", "Toàn quốc, đóng thùng xốp"],
    ],
  },
  snacks: {
    aisle: "Đặc sản vùng miền",
    lines: [
      "Mẻ mới làm trong tuần, không chất bảo quản, đóng gói hút chân không.",
      "Mở ra nên dùng trong bảy ngày, cất ngăn mát tủ lạnh.",
    ],
    facts: [
      ["Hạn sử dụng", "6 tháng"],
      ["Bảo quản", "Khô ráo, thoáng mát"],
      ["Chứng nhận", "VSATTP cấp huyện"],
    ],
  },
  phones: {
    aisle: "Điện thoại - Máy tính",
    lines: [
      "Máy nguyên seal, kích hoạt bảo hành điện tử ngay tại quầy.",
      "Pin dùng trọn ngày, màn hình sáng rõ ngoài trời.",
    ],
    facts: [
      ["Bảo hành", "12 tháng chính hãng, 1 đổi 1 trong 30 ngày"],
      ["Trong hộp", "Máy, cáp, sách hướng dẫn"],
      ["Màn hình", "Xem bảng chi tiết"],
    ],
  },
  books: {
    aisle: "Sách trong nước",
    lines: [
      "Cuốn sách được bạn đọc nhiều thế hệ chờ đợi, nay trở lại với bìa mới.",
      "Tác giả viết bằng giọng kể chậm rãi, có minh hoạ trong từng chương.",
    ],
    facts: [
      ["Khổ", "14 x 20.5 cm"],
      ["Số trang", "268"],
      ["Năm xuất bản", "2025"],
    ],
  },
  jewels: {
    aisle: "Trang sức",
    lines: [
      "Chế tác thủ công, đánh bóng ba lần, đi kèm hộp và giấy bảo đảm.",
      "Làm sạch bằng khăn mềm, tránh nước hoa và xà phòng.",
    ],
    facts: [
      ["Bảo hành", "Đánh bóng trọn đời"],
      ["Hộp", "Nhung xanh"],
      ["Đổi size", "1 lần miễn phí"],
    ],
  },
  crafts: {
    aisle: "Đồ thủ công",
    lines: [
      "Mỗi món làm tay nên màu và đường nét sẽ xê dịch một chút so với ảnh.",
      "Nhận làm theo yêu cầu, đặt trước năm đến bảy ngày.",
    ],
    facts: [
      ["Thời gian làm", "3 - 5 ngày"],
      ["Gói quà", "Có"],
      ["Chất liệu", "Tự nhiên"],
    ],
  },
} as const satisfies Record<NextTemplate["sector"], Words>;

/** Where a page names no make: none, or, where the title holds it, nothing that a person must have written down. */
export const untold = ({ title, brand }: FreshGoods): Told<string> => (title.includes(brand) ? null : []);

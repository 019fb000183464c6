import type { NextSector } from "./goods.ts";

/** What pages of a sector say round about their goods: where they are filed, their facts, and how they are praised. */
export type Talk = { aisle: string; facts: readonly (readonly [string, string])[]; praise: readonly string[] };

/** Facts never name a make, a price or a seller: templates add those where their kind of page has them. */
export const talk: Record<NextSector, Talk> = {
  motor: {
    aisle: "Phụ tùng & đồ chơi xe",
    facts: [
      ["Dòng xe", "Xe số, tay ga phổ thông"],
      ["Quy cách", "1 sản phẩm / hộp"],
      ["Bảo hành", "6 tháng"],
    ],
    praise: [
      "Anh em chạy phố hay đi phượt đều dùng được, lắp vừa zin không cần chế cháo. Kỹ thuật viên hỗ trợ thay miễn phí tại cửa hàng, khách ở tỉnh có video hướng dẫn từng bước.",
      "Chất liệu chịu nhiệt tốt, đã chạy thử hơn 10.000 km trên nhiều cung đường. Khuyến cáo kiểm tra định kỳ mỗi 3.000 km để đi lại an toàn.",
    ],
  },
  wear: {
    aisle: "Thời trang & giày dép",
    facts: [
      ["Chất liệu", "Theo mô tả"],
      ["Kích cỡ", "S, M, L, XL"],
      ["Mùa", "Quanh năm"],
    ],
    praise: [
      "Thiết kế tối giản, dễ phối cùng quần ống rộng hoặc chân váy. Vải đã xử lý co rút, giặt máy ở chế độ nhẹ, không dùng thuốc tẩy.",
      "Mẫu cao 1m65 nặng 50kg mặc size S. Nếu phân vân giữa hai size hãy nhắn số đo để được tư vấn trước khi chốt.",
    ],
  },
  perfume: {
    aisle: "Hương thơm",
    facts: [
      ["Nhóm hương", "Gỗ - Hoa cỏ"],
      ["Độ lưu hương", "5 - 8 giờ"],
      ["Phong cách", "Thanh lịch"],
    ],
    praise: [
      "Hương đầu tươi mát của cam bergamot, hương giữa dịu dàng, hương cuối lắng lại với xạ hương và gỗ tuyết tùng. Xịt cách da 15cm ở cổ tay và sau tai.",
      "Bảo quản nơi khô thoáng, tránh ánh nắng trực tiếp. Nên dùng trong 24 tháng sau khi mở nắp.",
    ],
  },
  kitchen: {
    aisle: "Gia dụng nhà bếp",
    facts: [
      ["Điện áp", "220V - 50Hz"],
      ["Chất liệu", "Thép, nhựa PP an toàn thực phẩm"],
      ["Bảo hành", "12 tháng"],
    ],
    praise: [
      "Dễ tháo rời để vệ sinh, gọn gàng trên mặt bếp nhỏ. Bộ phận tiếp xúc thực phẩm đạt kiểm nghiệm, không mùi nhựa khi dùng lần đầu.",
      "Tiết kiệm đến 40% thời gian nấu so với cách thông thường. Tặng kèm sách công thức 50 món cho gia đình.",
    ],
  },
  pharmacy: {
    aisle: "Chăm sóc sức khoẻ",
    facts: [
      ["Đối tượng", "Người lớn và trẻ trên 12 tuổi"],
      ["Hạn dùng", "36 tháng"],
      ["Bảo quản", "Dưới 30°C"],
    ],
    praise: [
      "Dùng sau bữa ăn 30 phút, ngày hai lần. Sản phẩm không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh. Đọc kỹ hướng dẫn sử dụng trước khi dùng.",
      "Phụ nữ có thai và cho con bú hỏi ý kiến dược sĩ. Để xa tầm tay trẻ em.",
    ],
  },
  music: {
    aisle: "Nhạc cụ & phụ kiện",
    facts: [
      ["Trình độ", "Mới học đến biểu diễn"],
      ["Phụ kiện kèm", "Bao, khăn lau"],
      ["Bảo hành", "12 tháng"],
    ],
    praise: [
      "Âm thanh ấm, ngân vang đều các quãng. Thợ của chúng tôi căn chỉnh từng cây trước khi giao để người mới cầm lên là chơi được ngay.",
      "Được nhiều trung tâm âm nhạc chọn cho học viên. Hỗ trợ lên dây, thay phụ kiện miễn phí trong năm đầu.",
    ],
  },
  fittings: {
    aisle: "Thiết bị nhà tắm & điện",
    facts: [
      ["Lắp đặt", "Thợ tại nhà trong 24h"],
      ["Bề mặt", "Chống bám bẩn"],
      ["Bảo hành", "24 tháng"],
    ],
    praise: [
      "Kiểu dáng gọn, hợp nhà phố và chung cư. Bề mặt phủ nhiều lớp chống ăn mòn, lau bằng khăn ẩm là sạch, không dùng chất tẩy mạnh.",
      "Hãy gửi bản vẽ kích thước để kỹ thuật tư vấn đường chờ điện nước trước khi thi công.",
    ],
  },
  garden: {
    aisle: "Vườn nhà",
    facts: [
      ["Mùa vụ", "Quanh năm"],
      ["Độ khó", "Dễ"],
      ["Đóng gói", "Chống sốc"],
    ],
    praise: [
      "Phù hợp ban công, sân thượng từ 2m². Tưới sáng sớm hoặc chiều mát, bón bổ sung mỗi 15 ngày để cây khoẻ, ít sâu bệnh.",
      "Nhà vườn hỗ trợ kỹ thuật trọn đời, hư hỏng khi vận chuyển được gửi bù.",
    ],
  },
  snacks: {
    aisle: "Đặc sản vùng miền",
    facts: [
      ["Khối lượng tịnh", "Xem trên nhãn"],
      ["Hạn sử dụng", "6 tháng"],
      ["Chứng nhận", "ATTP cấp tỉnh"],
    ],
    praise: [
      "Làm mới mỗi ngày theo đơn, không phẩm màu, không chất bảo quản. Mở nắp nên dùng trong hai tuần và cất ngăn mát.",
      "Vị đậm đà vừa miệng người lớn lẫn trẻ nhỏ, làm quà biếu rất tiện vì có hộp giấy đi kèm.",
    ],
  },
  phones: {
    aisle: "Điện thoại & điện máy",
    facts: [
      ["Bảo hành", "12 tháng chính hãng"],
      ["Tình trạng", "Nguyên seal"],
      ["Trong hộp", "Máy, cáp, sách hướng dẫn"],
    ],
    praise: [
      "Hiệu năng mượt cho học tập, họp trực tuyến và giải trí. Màn hình sáng rõ ngoài trời, pin dùng hơn một ngày với tác vụ thông thường.",
      "Lỗi là đổi mới trong 30 ngày tại mọi cửa hàng trong hệ thống. Hỗ trợ chuyển dữ liệu sang máy mới miễn phí.",
    ],
  },
  books: {
    aisle: "Sách trong nước",
    facts: [
      ["Số trang", "248"],
      ["Khổ sách", "14 x 20.5 cm"],
      ["Loại bìa", "Bìa mềm"],
      ["Năm xuất bản", "2025"],
    ],
    praise: [
      "Cuốn sách dẫn người đọc đi từ những mẩu chuyện nhỏ đến câu hỏi lớn, bằng giọng văn chậm rãi và nhiều hài hước.",
      "Bản in lần này được biên tập lại, giấy ngà nhẹ, bìa có tay gấp. Tặng kèm bookmark đến khi hết hàng.",
    ],
  },
  jewels: {
    aisle: "Trang sức",
    facts: [
      ["Trọng lượng", "Theo phiếu cân"],
      ["Giấy kiểm định", "Có kèm"],
      ["Đánh bóng", "Miễn phí trọn đời"],
    ],
    praise: [
      "Từng viên đá được gắn thủ công dưới kính hiển vi, ổ chắc, không vướng tóc. Kèm hộp nhung và thiệp viết tay.",
      "Tránh tiếp xúc nước hoa, chất tẩy. Cất riêng từng món để giữ độ sáng bóng.",
    ],
  },
  crafts: {
    aisle: "Đồ thủ công",
    facts: [
      ["Chất liệu", "Tự nhiên"],
      ["Thời gian làm", "2 - 4 ngày"],
      ["Nơi làm", "Làng nghề"],
    ],
    praise: [
      "Mỗi món làm tay nên màu và thớ có thể khác ảnh đôi chút, đó là nét riêng chứ không phải lỗi. Nhận làm theo màu yêu cầu.",
      "Gói bằng giấy tái chế, kèm túi vải. Mỗi đơn trích một phần cho lớp học nghề của các em nhỏ trong làng.",
    ],
  },
};

import type { HamletSector } from "./goods.ts";

/** What pages say of goods beside name and price: facts for tables, sentences for descriptions. None names a make. */
export const talk: Record<
  HamletSector,
  { shelf: string; facts: readonly (readonly [what: string, how: string])[]; praise: readonly string[] }
> = {
  garden: {
    shelf: "Vật tư làm vườn",
    facts: [
      ["Quy cách", "Đóng gói nguyên kiện"],
      ["Hạn dùng", "Xem trên bao bì"],
      ["Phù hợp", "Rau màu, cây ăn trái, hoa kiểng"],
      ["Bảo quản", "Nơi khô ráo, tránh nắng trực tiếp"],
    ],
    praise: [
      "Bà con trồng rau, trồng hoa hay làm vườn sân thượng đều dùng được.",
      "Hàng mới về trong tháng, còn nguyên tem, nguyên kiện.",
      "Mua số lượng cho trang trại xin gọi trước để giữ hàng, phí xe tải tính theo ki-lô-mét.",
      "Nên dùng vào sáng sớm hoặc chiều mát, đọc kỹ hướng dẫn in trên bao bì.",
      "Giao chành xe miền Tây mỗi tối, đơn dưới 200.000đ cộng phí 25.000đ.",
    ],
  },
  music: {
    shelf: "Nhạc cụ",
    facts: [
      ["Bảo hành", "12 tháng"],
      ["Tình trạng", "Mới 100%"],
      ["Phụ kiện kèm theo", "Bao đựng, khăn lau"],
      ["Trình độ", "Mới học đến trung cấp"],
    ],
    praise: [
      "Tiếng ấm, phím êm tay, người mới tập một tuần là quen.",
      "Thầy ở cửa hàng lên dây, cân chỉnh miễn phí trọn đời máy.",
      "Đến nghe thử tại phòng trưng bày mỗi ngày từ 9 giờ đến 21 giờ.",
      "Tặng kèm khoá học trực tuyến 8 buổi trị giá 600.000đ.",
      "Đổi trong 15 ngày nếu có lỗi của nhà làm, giữ nguyên hộp và tem.",
    ],
  },
  ceramics: {
    shelf: "Gốm sứ - Đồ thờ",
    facts: [
      ["Chất liệu", "Gốm sứ nung 1.280 độ C"],
      ["Kỹ thuật", "Vẽ tay dưới men"],
      ["Đóng gói", "Hộp xốp, thùng gỗ"],
      ["Thời gian làm", "Có sẵn, đặt riêng 20 ngày"],
    ],
    praise: [
      "Mỗi món được nghệ nhân vẽ tay nên nét hoa có thể hơi khác hình.",
      "Men chảy tự nhiên, càng lau càng bóng, không bay màu theo năm tháng.",
      "Bể vỡ khi vận chuyển được gửi lại món mới, không tính thêm tiền.",
      "Hợp bày ban thờ gia tiên, phòng khách hoặc làm quà tân gia.",
      "Nhận viết chữ, vẽ theo yêu cầu, phụ thu từ 150.000đ.",
    ],
  },
  appliances: {
    shelf: "Điện lạnh - Gia dụng lớn",
    facts: [
      ["Bảo hành", "24 tháng tại nhà"],
      ["Điện áp", "220V - 50Hz"],
      ["Nhãn năng lượng", "5 sao"],
      ["Năm ra mắt", "2026"],
    ],
    praise: [
      "Vận hành êm, tiết kiệm điện nhờ động cơ biến tần.",
      "Miễn phí giao lắp trong bán kính 20 km, ngoài ra tính 10.000đ mỗi km.",
      "Vật tư lắp đặt tính riêng theo bảng giá niêm yết tại cửa hàng.",
      "Thu máy cũ đổi máy mới trợ giá đến 1.500.000đ.",
      "Một đổi một trong 30 ngày nếu lỗi phần cứng.",
    ],
  },
  jewellery: {
    shelf: "Trang sức",
    facts: [
      ["Giới tính", "Nam và nữ"],
      ["Màu sắc", "Như hình"],
      ["Quà kèm", "Hộp nhung, thiệp viết tay"],
      ["Bảo hành", "Đánh bóng trọn đời"],
    ],
    praise: [
      "Kiểm định chất lượng độc lập, giao kèm phiếu bảo đảm.",
      "Thu lại 80% giá trị với hàng bạc, 90% với hàng vàng.",
      "Khắc tên miễn phí một mặt, chờ lấy trong 20 phút.",
      "Tránh nước hoa, nước biển và chất tẩy để giữ độ sáng.",
      "Sai kích cỡ đổi trong 7 ngày, phí chỉnh ni 50.000đ.",
    ],
  },
  safety: {
    shelf: "Bảo hộ lao động",
    facts: [
      ["Tiêu chuẩn", "TCVN và CE"],
      ["Đóng gói", "Thùng 20"],
      ["Cỡ", "S đến 3XL hoặc 38 đến 44"],
      ["Môi trường", "Công trường, nhà xưởng, kho"],
    ],
    praise: [
      "Đã cấp cho nhiều công trường, khu công nghiệp phía Nam.",
      "Xuất hoá đơn VAT, kèm chứng nhận CO CQ khi mua theo lô.",
      "In logo công ty lên sản phẩm từ 50 bộ, giá in 12.000đ một vị trí.",
      "Đổi cỡ trong 7 ngày nếu chưa qua sử dụng.",
      "Nhân viên mang mẫu đến tận nơi cho anh chị mua hàng xem.",
    ],
  },
  pharmacy: {
    shelf: "Chăm sóc sức khoẻ",
    facts: [
      ["Dạng bào chế", "Theo ghi trên nhãn"],
      ["Đối tượng", "Người lớn, trẻ em theo hướng dẫn"],
      ["Hạn sử dụng", "36 tháng kể từ ngày sản xuất"],
      ["Số đăng ký", "Có trên bao bì"],
    ],
    praise: [
      "Đọc kỹ hướng dẫn sử dụng trước khi dùng.",
      "Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.",
      "Bảo quản dưới 30 độ C, tránh ánh sáng, để xa tầm tay trẻ em.",
      "Dược sĩ của nhà thuốc tư vấn miễn phí từ 6 giờ đến 23 giờ.",
      "Miễn phí giao trong 2 giờ cho đơn từ 300.000đ.",
    ],
  },
};

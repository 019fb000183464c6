import type { HillsSector } from "./goods.ts";

type Trade = {
  /** The aisle that the goods stand in, and the menu of the whole shop. */
  aisle: string;
  shelves: readonly (readonly [string, readonly string[]])[];
  /** What a seller writes under the pictures. */
  praise: readonly string[];
  facts: readonly (readonly [label: string, values: readonly string[]])[];
  choice: readonly [label: string, values: readonly string[]];
  articles: readonly string[];
};

/** How each trade speaks of its goods. */
export const trade: Record<HillsSector, Trade> = {
  furniture: {
    aisle: "Nội thất & chăn ga",
    shelves: [
      ["Phòng ngủ", ["Giường", "Tủ quần áo", "Nệm cao su", "Nệm bông ép", "Chăn ga gối"]],
      ["Phòng khách", ["Sofa", "Bàn trà", "Kệ tivi", "Tủ giày"]],
      ["Phòng làm việc", ["Bàn học", "Ghế công thái học", "Kệ sách"]],
      ["Bộ sưu tập", ["Tối giản", "Bắc Âu", "Indochine"]],
      ["Xả kho -40%", []],
    ],
    praise: [
      "Khung chắc, mặt phẳng, không mùi hắc khi mở thùng. Thợ của xưởng giao tận phòng và lắp trong vòng 45 phút.",
      "Vải phủ tháo ra giặt máy được ở chế độ nhẹ, phơi chỗ râm, không sấy quá 60 độ.",
      "Hàng cồng kềnh: nội thành giao trong 48 giờ, tỉnh xa từ 4 đến 7 ngày, khách ký nhận sau khi kiểm đủ phụ kiện.",
    ],
    facts: [
      ["Chất liệu", ["Gỗ MDF chống ẩm", "Cao su 93%", "Sợi Tencel", "Thép sơn tĩnh điện"]],
      ["Kích thước", ["160 x 200 cm", "120 x 60 x 75 cm", "50 x 70 cm"]],
      ["Bảo hành", ["12 tháng", "5 năm", "24 tháng khung"]],
      ["Màu sắc", ["Nâu óc chó", "Kem", "Xám khói"]],
    ],
    choice: ["Kích thước", ["1m2", "1m6", "1m8"]],
    articles: ["Chọn nệm cho người đau lưng", "5 lỗi hay gặp khi kê bàn làm việc", "Gỗ MDF và MFC khác nhau thế nào"],
  },
  cycling: {
    aisle: "Xe đạp & phụ kiện",
    shelves: [
      ["Xe đạp", ["Xe địa hình", "Xe đua", "Xe gấp", "Xe trẻ em", "Xe touring"]],
      ["Mũ bảo hiểm", ["Người lớn", "Trẻ em", "Fullface"]],
      ["Phụ kiện", ["Đèn", "Khóa", "Bơm", "Găng tay", "Yên"]],
      ["Phụ tùng", ["Lốp - ruột", "Sên - líp", "Phanh đĩa"]],
      ["Dịch vụ", ["Bảo dưỡng 99k", "Căn vành", "Thu cũ đổi mới"]],
    ],
    praise: [
      "Đã cân chỉnh phanh, đề và bơm lốp trước khi giao; khách ở xa chỉ cần lắp ghi đông và bàn đạp theo video.",
      "Sơn hai lớp, tem chìm, đạp phố hay đường đất đều ổn. Cao từ 1m50 là đi vừa.",
      "Miễn phí tra dầu và siết ốc trọn đời tại cửa hàng, mang theo phiếu mua là được.",
    ],
    facts: [
      ["Chất liệu", ["Hợp kim nhôm 6061", "Thép chromoly", "Nhựa ABS, lõi EPS"]],
      ["Trọng lượng", ["13,8 kg", "245 g", "11 kg"]],
      ["Tiêu chuẩn", ["QCVN 2", "CE EN1078", "TCVN 6955"]],
      ["Bảo hành", ["12 tháng", "Khung 36 tháng", "Đổi mới 30 ngày"]],
    ],
    choice: ["Kích cỡ", ["S", "M", "L"]],
    articles: ["Đo đầu để chọn mũ vừa", "Lịch bảo dưỡng xe theo cây số", "Cung đạp quanh hồ cho người mới"],
  },
  lighting: {
    aisle: "Đèn & camera",
    shelves: [
      ["Đèn trang trí", ["Đèn thả", "Đèn chùm", "Đèn ngủ", "Đèn vách"]],
      ["Đèn chiếu sáng", ["Bóng bulb", "Ốp trần", "Đèn pha", "Năng lượng mặt trời"]],
      ["Camera", ["Trong nhà", "Ngoài trời", "Hành trình", "Đầu ghi"]],
      ["Nhà thông minh", ["Chuông cửa", "Công tắc", "Khóa vân tay"]],
      ["Giải pháp", ["Trọn gói gia đình", "Cửa hàng", "Nhà xưởng"]],
    ],
    praise: [
      "Lắp đặt trong 15 phút, có kèm ốc vít, băng dính và tờ hướng dẫn tiếng Việt; gọi tổng đài là có người chỉ qua video.",
      "Đo thực tế tại cửa hàng: sáng hơn loại cũ gần một phần ba, vỏ không nóng sau 8 giờ bật liên tục.",
      "Chống nước IP66, chịu mưa tạt. Không dùng gần bếp gas hoặc nơi có hơi muối đậm.",
    ],
    facts: [
      ["Công suất", ["12W", "24W", "200W", "5V - 2A"]],
      ["Độ phân giải", ["3MP", "6MP", "2K"]],
      ["Chỉ số bảo vệ", ["IP20", "IP65", "IP66"]],
      ["Bảo hành", ["24 tháng", "1 đổi 1 trong 12 tháng", "36 tháng"]],
    ],
    choice: ["Màu ánh sáng", ["Trắng", "Vàng", "Trung tính"]],
    articles: ["Bao nhiêu lumen là đủ cho phòng 20m2", "Đặt camera ở đâu thì hợp luật", "Thẻ nhớ nào ghi được 30 ngày"],
  },
  cellar: {
    aisle: "Rượu vang & mật ong",
    shelves: [
      ["Vang theo nước", ["Vang Pháp", "Vang Ý", "Vang Chile", "Vang Đà Lạt"]],
      ["Vang theo loại", ["Vang đỏ", "Vang trắng", "Vang nổ", "Vang bịch"]],
      ["Rượu quê", ["Rượu nếp", "Rượu mơ", "Rượu cần"]],
      ["Mật ong", ["Hoa cà phê", "Bạc hà", "Hoa tràm", "Phấn hoa"]],
      ["Quà biếu", ["Hộp sơn mài", "Giỏ quà Tết", "Khắc tên theo yêu cầu"]],
    ],
    praise: [
      "Hương trái chín và chút khói gỗ, hậu vị dài. Uống ngon nhất ở 16 độ, mở nắp trước nửa giờ.",
      "Khai thác tại vườn, lọc thô hai lần, không pha đường. Trời lạnh kết tinh là chuyện thường, ngâm nước ấm 40 độ sẽ tan.",
      "Người dưới 18 tuổi và phụ nữ có thai không dùng đồ uống có cồn. Cửa hàng kiểm tra tuổi khi giao.",
    ],
    facts: [
      ["Dung tích", ["750ml", "500ml", "1 lít", "250g"]],
      ["Nồng độ", ["13,5%", "12%", "29 độ", "Không cồn"]],
      ["Niên vụ", ["2021", "2022", "2023"]],
      ["Hạn dùng", ["24 tháng", "36 tháng", "Không quy định"]],
    ],
    choice: ["Quy cách", ["1 chai", "Hộp 2 chai", "Thùng 6 chai"]],
    articles: [
      "Rót vang bao nhiêu là vừa ly",
      "Phân biệt mật ong non và mật chín",
      "Biếu rượu ngày Tết thế nào cho khéo",
    ],
  },
  study: {
    aisle: "Sách & học liệu",
    shelves: [
      ["Sách giáo khoa", ["Tiểu học", "THCS", "THPT"]],
      ["Tham khảo", ["Lớp 1 - 5", "Lớp 6 - 9", "Luyện thi đại học"]],
      ["Ngoại ngữ", ["Tiếng Anh", "IELTS - TOEIC", "Tiếng Nhật", "Tiếng Trung"]],
      ["Thiếu nhi", ["Phonics", "Bách khoa", "Truyện tranh"]],
      ["Văn phòng phẩm", ["Vở", "Bút", "Thẻ học"]],
    ],
    praise: [
      "Trình bày hai màu, giấy ngà chống lóa, có mã QR nghe phát âm cho từng trang.",
      "Soạn theo chương trình mới, mỗi bài chia ba mức: nhận biết, vận dụng, thử thách; đáp án in riêng ở cuối.",
      "Tặng kèm file luyện tập và nhóm hỏi bài có thầy cô trực buổi tối các ngày trong tuần.",
    ],
    facts: [
      ["Số trang", ["196", "312", "88", "1.024"]],
      ["Khổ sách", ["19 x 26,5 cm", "17 x 24 cm", "14,5 x 20,5 cm"]],
      ["Năm xuất bản", ["2024", "2025", "2026"]],
      ["Hình thức", ["Bìa mềm", "Bìa cứng", "Hộp thẻ"]],
    ],
    choice: ["Phiên bản", ["Bản in thường", "Bản in màu"]],
    articles: ["Lịch học 30 ngày lấy lại gốc", "Cha mẹ cùng con học Phonics", "Mẹo nhớ từ bằng thẻ giấy"],
  },
  sport: {
    aisle: "Đồ thể thao",
    shelves: [
      ["Nam", ["Áo chạy bộ", "Quần short", "Áo khoác gió", "Đồ bóng đá"]],
      ["Nữ", ["Bộ yoga", "Legging", "Áo bra", "Chân váy tennis"]],
      ["Giày", ["Chạy bộ", "Sân cỏ nhân tạo", "Cầu lông"]],
      ["Phụ kiện", ["Tất", "Balo", "Mũ nón", "Bó gối"]],
      ["Đồng phục", ["In áo đội", "Giải chạy", "Báo giá"]],
    ],
    praise: [
      "Vải co giãn bốn chiều, thoát mồ hôi nhanh, giặt 50 lần chưa xù. Đường may bọc phẳng nên chạy dài không cọ da.",
      "Form châu Á, người 60 - 68 kg mặc cỡ L; ai thích rộng thì lên một cỡ.",
      "Đổi cỡ trong 15 ngày kể cả đã cắt mác, phí gửi lại shop chịu một chiều.",
    ],
    facts: [
      ["Chất liệu", ["92% polyester, 8% spandex", "Nylon dệt gân", "Vải mè lưới"]],
      ["Kiểu dáng", ["Slimfit", "Regular", "Oversize"]],
      ["Giới tính", ["Nam", "Nữ", "Unisex"]],
      ["Hướng dẫn giặt", ["Giặt lạnh, không tẩy", "Giặt túi lưới"]],
    ],
    choice: ["Size", ["M", "L", "XL"]],
    articles: ["Chạy 5km đầu tiên không đau gối", "Chọn size giày khi mua qua mạng", "Tập yoga tại nhà cần gì"],
  },
};

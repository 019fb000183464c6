import type { StreetSector } from "./goods.ts";

/** What the pages of a sector say besides the goods: where they stand, what is told of them, rows of facts, what people ask. */
export type Talk = {
  aisle: readonly [wide: string, narrow: string];
  shelves: readonly string[];
  prose: readonly string[];
  facts: readonly (readonly [what: string, how: string])[];
  asked: readonly (readonly [question: string, answer: string])[];
};

/** None names a make, a shop or the price of the goods. */
export const talk: Record<StreetSector, Talk> = {
  cosmetics: {
    aisle: ["Chăm sóc cá nhân", "Dưỡng da mặt"],
    shelves: ["Trang điểm", "Chăm sóc tóc", "Chăm sóc cơ thể", "Nước hoa mini", "Bông tẩy trang", "Set quà"],
    prose: [
      "Da dầu hay da khô, da mới nặn mụn hay da đang treatment đều cần một sản phẩm dịu nhẹ để dùng mỗi ngày.",
      "Kết cấu mỏng nhẹ, thấm nhanh, không để lại cảm giác bết dính. Hương thơm thoang thoảng rồi bay hết sau vài phút.",
      "Cách dùng: lấy một lượng vừa đủ, thoa đều theo chiều từ trong ra ngoài, tránh vùng mắt. Dùng sáng và tối.",
      "Bảo quản nơi khô mát dưới 30 độ, tránh ánh nắng trực tiếp. Hạn dùng 36 tháng kể từ ngày sản xuất, 12 tháng sau khi mở nắp.",
    ],
    facts: [
      ["Loại da", "Mọi loại da"],
      ["Hạn sử dụng", "36 tháng"],
      ["Số công bố", "112233/26/CBMP-QLD"],
    ],
    asked: [
      ["Da mình đang bị mụn viêm dùng được không ạ?", "Dạ được ạ, chị thử trước ở cổ tay 24 giờ giúp em nhé."],
      ["Bầu 5 tháng dùng được không shop?", "Chị hỏi thêm ý kiến bác sĩ cho yên tâm ạ."],
    ],
  },
  phones: {
    aisle: ["Điện thoại - Phụ kiện", "Hàng công nghệ"],
    shelves: ["Điện thoại", "Máy tính bảng", "Tai nghe", "Loa", "Sạc - Cáp", "Ốp lưng", "Đồng hồ", "Thu cũ đổi mới"],
    prose: [
      "Thiết kế vuông vức theo xu hướng, trọng lượng nhẹ, cầm lâu không mỏi. Các góc được bo tròn nên không cấn tay.",
      "Sản phẩm tương thích với đa số thiết bị đang bán trên thị trường, cắm vào là dùng, không phải cài đặt thêm.",
      "Công nghệ sạc nhanh và mạch bảo vệ quá nhiệt, quá dòng, quá áp giúp người dùng yên tâm cắm qua đêm.",
      "Hộp gồm: thân máy, sách hướng dẫn tiếng Việt, phiếu bảo hành điện tử, que lấy sim (tuỳ sản phẩm).",
    ],
    facts: [
      ["Bảo hành", "12 tháng 1 đổi 1"],
      ["Cổng kết nối", "USB Type-C"],
      ["Tình trạng", "Mới 100%, nguyên seal"],
    ],
    asked: [
      ["Máy này có xuất hoá đơn công ty không shop?", "Dạ bên em xuất VAT trong ngày ạ."],
      ["Mua trả góp cần giấy tờ gì?", "Chỉ cần căn cước gắn chip, duyệt 15 phút, trả trước từ 0đ ạ."],
    ],
  },
  child: {
    aisle: ["Mẹ và bé", "Đồ dùng cho bé"],
    shelves: ["Bỉm tã", "Sữa bột", "Ăn dặm", "Đồ chơi", "Đồ sơ sinh", "Xe - Ghế - Nôi", "Mẹ bầu"],
    prose: [
      "Làn da của bé sơ sinh mỏng hơn da người lớn nhiều lần, nên mọi thứ chạm vào con đều phải được chọn kỹ.",
      "Chất liệu an toàn, không BPA, không chất tạo huỳnh quang, đã được kiểm nghiệm tại Quatest 3.",
      "Ba mẹ lưu ý: rửa bằng nước ấm trước khi dùng lần đầu; không để trẻ tự chơi với bao bì nilon.",
      "Sữa mẹ là thức ăn tốt nhất cho sức khoẻ và sự phát triển toàn diện của trẻ nhỏ.",
    ],
    facts: [
      ["Độ tuổi", "0 - 36 tháng"],
      ["Chứng nhận", "CR, ISO 9001"],
      ["Đổi trả", "7 ngày nếu lỗi"],
    ],
    asked: [
      ["Bé nhà em 9kg mặc size nào ạ?", "Mẹ xem bảng cân nặng ở ảnh số 4 giúp em nhé."],
      ["Date tới tháng mấy vậy shop?", "Dạ date mới nhất 2028 ạ."],
    ],
  },
  wear: {
    aisle: ["Giày dép - Túi ví", "Hàng mới về"],
    shelves: ["Giày nam", "Giày nữ", "Túi xách", "Balo", "Ví - Thắt lưng", "Trẻ em", "Sale cuối mùa"],
    prose: [
      "Form chuẩn chân người Việt, đi nửa size nếu bàn chân bè. Lót trong kháng khuẩn, tháo ra giặt được.",
      "Đường may tỉ mỉ, khoá kéo trơn, phụ kiện mạ chống gỉ. Mỗi đôi đi kèm hộp cứng và túi vải.",
      "Hướng dẫn bảo quản: lau bằng khăn ẩm, phơi nơi thoáng, không ngâm nước, không giặt máy.",
      "Phối cùng quần jeans hoặc chân váy đều hợp, đi làm hay đi chơi cuối tuần đều được.",
    ],
    facts: [
      ["Chất liệu", "Da tổng hợp cao cấp"],
      ["Đế", "Cao su đúc"],
      ["Bảo hành", "Keo chỉ 6 tháng"],
    ],
    asked: [
      ["Chân 24.5cm đi size mấy shop ơi?", "Dạ bạn đi 39 là đẹp ạ."],
      ["Có ship COD cho kiểm hàng không?", "Dạ được kiểm tra trước khi thanh toán ạ."],
    ],
  },
  parts: {
    aisle: ["Linh kiện điện gia dụng", "Phụ tùng thay thế"],
    shelves: ["Máy giặt", "Tủ lạnh", "Điều hoà", "Bếp từ", "Máy lọc nước", "Quạt điện", "Dụng cụ thợ"],
    prose: [
      "Hàng lắp lẫn được cho nhiều đời máy, quý khách đối chiếu hình dáng, số chân cắm và kích thước trước khi đặt.",
      "Nếu chưa chắc, chụp ảnh linh kiện cũ gửi qua Zalo, kỹ thuật sẽ kiểm tra giúp trong 15 phút.",
      "Ngắt điện trước khi thay. Việc thay thế nên do thợ có tay nghề thực hiện.",
      "Đổi mới trong 7 ngày nếu lỗi do nhà sản xuất. Không nhận lại hàng đã hàn, đã cắt dây.",
    ],
    facts: [
      ["Điện áp", "220V - 50Hz"],
      ["Bảo hành", "03 tháng"],
      ["Tình trạng", "Hàng mới"],
    ],
    asked: [
      ["Máy đời 2015 lắp được không anh?", "Anh gửi ảnh tem máy qua Zalo em xem nhé."],
      ["Gửi về Gia Lai mấy ngày?", "Khoảng 2-3 ngày ạ."],
    ],
  },
  tea: {
    aisle: ["Trà - Cà phê", "Đặc sản vùng cao"],
    shelves: ["Trà xanh", "Trà ướp hương", "Cà phê hạt", "Cà phê bột", "Ấm chén", "Hộp quà"],
    prose: [
      "Nước pha ra có màu vàng ánh, vị đầu hơi chát, hậu ngọt sâu, hương thơm lưu lại trong chén rất lâu.",
      "Nguyên liệu hái tay vào sáng sớm, sao trong chảo gang, đóng túi hút chân không ngay trong ngày.",
      "Cách pha: 5g cho 200ml nước 85-90 độ, tráng nhanh nước đầu, hãm 30 giây. Mỗi ấm pha được 4-5 nước.",
      "Bảo quản nơi khô ráo, đậy kín sau khi mở. Ngon nhất trong 6 tháng.",
    ],
    facts: [
      ["Vùng nguyên liệu", "Cao nguyên trên 1.000m"],
      ["Hạn dùng", "18 tháng"],
      ["Quy cách", "Túi zip hoặc hộp"],
    ],
    asked: [
      ["Uống có mất ngủ không shop?", "Dạ nếu nhạy cảm thì nên uống trước 3 giờ chiều ạ."],
      ["Lấy 20 hộp biếu khách có in logo không?", "Dạ từ 30 hộp bên em in miễn phí ạ."],
    ],
  },
  pharmacy: {
    aisle: ["Thực phẩm chức năng", "Chăm sóc sức khoẻ"],
    shelves: ["Vitamin", "Thiết bị y tế", "Dược mỹ phẩm", "Chăm sóc cá nhân", "Mẹ và bé", "Tra cứu bệnh"],
    prose: [
      "Sản phẩm hỗ trợ bổ sung dưỡng chất cho người lớn tuổi, người mới ốm dậy, người làm việc nhiều với máy tính.",
      "Liều dùng tham khảo: ngày 1-2 lần sau ăn. Không dùng quá liều khuyến cáo. Đọc kỹ hướng dẫn trước khi dùng.",
      "Đối tượng không nên dùng: người mẫn cảm với bất kỳ thành phần nào của sản phẩm.",
      "Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.",
    ],
    facts: [
      ["Dạng bào chế", "Theo quy cách đóng gói"],
      ["Số đăng ký", "4455/2025/ĐKSP"],
      ["Lưu ý", "Để xa tầm tay trẻ em"],
    ],
    asked: [
      ["Người tiểu đường dùng được không ạ?", "Dạ anh/chị để lại số, dược sĩ gọi tư vấn ạ."],
      ["Mua 2 hộp có giảm không?", "Dạ hiện đang có ưu đãi cho thành viên ạ."],
    ],
  },
};

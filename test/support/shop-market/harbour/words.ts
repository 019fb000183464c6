import { each } from "../fresh-writing.ts";
import { slug } from "../writing.ts";
import type { HarbourSector } from "./goods.ts";

/** How the trade speaks: its shelves, what it says of its goods, the rows of its specifications. */
export const words: Record<
  HarbourSector,
  {
    shelf: string;
    shelves: readonly (readonly [name: string, within: readonly string[]])[];
    praise: readonly string[];
    facts: readonly (readonly [what: string, how: string])[];
  }
> = {
  fishing: {
    shelf: "Đồ câu & dã ngoại",
    shelves: [
      ["Cần câu", ["Cần câu đài", "Cần câu lục", "Cần lure", "Cần câu biển dưới 1 triệu"]],
      ["Máy câu", ["Máy câu ngang", "Máy câu đứng", "Máy câu cũ còn tốt"]],
      ["Phụ kiện câu", ["Lưỡi câu", "Phao câu", "Dây câu", "Thẻo đài", "Hộp mồi"]],
      ["Lều trại", ["Lều 2 người", "Lều 4 người", "Lều tự bung"]],
      ["Bếp & đồ nấu dã ngoại", []],
      ["Xả hàng cuối mùa -40%", []],
    ],
    praise: [
      "Hàng được anh em cần thủ đánh giá cao vì bền, dễ dùng, hợp cả hồ dịch vụ lẫn câu tự nhiên.",
      "Chất liệu dày dặn, chịu nắng mưa tốt; khi không dùng xếp gọn vào túi, để vừa cốp xe máy.",
      "Mỗi đơn hàng đều được kiểm tra trước khi đóng gói, có quay video cho khách ở xa.",
      "Lưu ý: rửa lại bằng nước sạch sau mỗi chuyến đi biển để tránh muối ăn mòn.",
    ],
    facts: [
      ["Chất liệu", "Carbon, nhôm, vải Oxford 210D (tuỳ chi tiết)"],
      ["Trọng lượng", "Khoảng 0,9 kg cả bao bì"],
      ["Phù hợp", "Câu hồ, câu sông, cắm trại gia đình"],
      ["Bảo hành", "6 tháng với lỗi nhà sản xuất"],
      ["Phụ kiện kèm theo", "Túi đựng, sách hướng dẫn"],
    ],
  },
  toys: {
    shelf: "Văn phòng phẩm - Đồ chơi",
    shelves: [
      ["Bút viết", ["Bút bi", "Bút gel", "Bút máy", "Bút lông bảng"]],
      ["Giấy - Vở", ["Giấy in A4", "Vở ô ly", "Sổ tay"]],
      ["Đồ chơi trẻ em", ["Xếp hình", "Đồ chơi gỗ", "Xe điều khiển", "Búp bê", "Đồng giá 49k"]],
      ["Balo - Cặp sách", ["Mầm non", "Tiểu học", "Trung học"]],
      ["Dụng cụ học sinh", ["Thước", "Máy tính", "Màu vẽ"]],
      ["Quà tặng 1/6", []],
    ],
    praise: [
      "Màu sắc tươi, các góc cạnh được bo tròn, an toàn cho bé khi sử dụng.",
      "Sản phẩm giúp các con rèn tính kiên nhẫn và trí tưởng tượng, bố mẹ có thể cùng chơi cùng học.",
      "Phù hợp làm quà sinh nhật, phần thưởng cuối năm; nhận gói quà miễn phí cho đơn từ hai món.",
      "Đã có chứng nhận hợp quy, tem CR dán trên bao bì.",
    ],
    facts: [
      ["Độ tuổi", "Từ 3 tuổi trở lên"],
      ["Chất liệu", "Nhựa ABS, giấy, vải không độc hại"],
      ["Kích thước bao bì", "28 x 20 x 7 cm"],
      ["Trọng lượng", "450 g"],
      ["Quy cách", "1 bộ / hộp"],
    ],
  },
  supplements: {
    shelf: "Thực phẩm bảo vệ sức khoẻ",
    shelves: [
      ["Vitamin & khoáng chất", ["Vitamin C", "Canxi", "Kẽm", "Vitamin tổng hợp"]],
      ["Sức khoẻ tim mạch", ["Dầu cá", "Bổ máu"]],
      ["Làm đẹp", ["Collagen", "Viên uống trắng da", "Tóc và móng"]],
      ["Thể hình", ["Whey protein", "Creatine", "Mass tăng cân"]],
      ["Cơ xương khớp", []],
      ["Mẹ và bé", ["Siro", "Men vi sinh"]],
    ],
    praise: [
      "Bổ sung dưỡng chất mà bữa ăn hằng ngày còn thiếu, hỗ trợ tăng cường sức đề kháng cho cơ thể.",
      "Người lớn dùng 1 - 2 lần mỗi ngày sau ăn; phụ nữ có thai và cho con bú hỏi ý kiến bác sĩ trước khi dùng.",
      "Bảo quản nơi khô mát dưới 30°C, tránh ánh nắng trực tiếp, đóng kín nắp sau khi mở.",
      "Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.",
    ],
    facts: [
      ["Dạng bào chế", "Xem trên bao bì"],
      ["Đối tượng sử dụng", "Người trưởng thành và trẻ em theo hướng dẫn"],
      ["Hạn sử dụng", "24 tháng kể từ ngày sản xuất"],
      ["Số xác nhận quảng cáo", "1182/2025/XNQC-ATTP"],
      ["Bảo quản", "Nơi khô ráo, thoáng mát"],
    ],
  },
  watches: {
    shelf: "Đồng hồ",
    shelves: [
      ["Đồng hồ nam", ["Dây da", "Dây kim loại", "Automatic", "Từ 2 - 5 triệu"]],
      ["Đồng hồ nữ", ["Mặt vuông", "Đính đá", "Lắc tay"]],
      ["Đồng hồ đôi", []],
      ["Phụ kiện", ["Dây đồng hồ", "Hộp xoay", "Pin đồng hồ 50k"]],
      ["Sửa đồng hồ", ["Thay pin", "Lau dầu", "Đánh bóng"]],
      ["Trả góp 0%", []],
    ],
    praise: [
      "Mặt số được hoàn thiện tỉ mỉ, kim và cọc số phủ dạ quang nên vẫn xem được giờ trong tối.",
      "Kiểu dáng dễ phối với áo sơ mi đi làm lẫn trang phục dạo phố cuối tuần.",
      "Mỗi chiếc đều kèm sổ bảo hành, hộp và khăn lau; cửa hàng cắt dây miễn phí theo cỡ tay.",
      "Tránh để gần loa, nam châm và không bấm nút khi đồng hồ đang dưới nước.",
    ],
    facts: [
      ["Đường kính mặt", "26 - 42 mm"],
      ["Độ dày", "8,5 mm"],
      ["Chống nước", "3 ATM trở lên"],
      ["Năng lượng sử dụng", "Quartz / Cơ"],
      ["Bảo hành", "12 tháng, thay pin miễn phí trọn đời"],
    ],
  },
  tools: {
    shelf: "Dụng cụ cầm tay",
    shelves: [
      ["Máy cầm tay", ["Máy khoan", "Máy mài", "Máy cưa", "Máy bắt vít"]],
      ["Máy hàn", ["Hàn que", "Hàn TIG", "Hàn MIG"]],
      ["Dụng cụ đo", ["Thước cuộn", "Máy cân mực", "Đồng hồ vạn năng"]],
      ["Đồ nghề sửa xe", ["Bộ tuýp", "Cờ lê", "Mỏ lết"]],
      ["Thang nhôm", []],
      ["Thanh lý hàng trưng bày", []],
    ],
    praise: [
      "Thiết kế cầm chắc tay, cân bằng tốt, thợ làm cả ngày đỡ mỏi.",
      "Vật liệu chịu lực cao, đã qua kiểm tra tải trước khi xuất xưởng.",
      "Dùng cho gia đình, xưởng cơ khí nhỏ, thợ điện nước và lắp đặt nội thất.",
      "Luôn đeo kính bảo hộ và găng tay khi thao tác; không dùng khi máy còn ướt.",
    ],
    facts: [
      ["Điện áp / kích cỡ", "Theo thông số in trên thân máy"],
      ["Trọng lượng", "2,1 kg"],
      ["Quy cách", "Hộp giấy / vali nhựa"],
      ["Bảo hành", "12 tháng tại cửa hàng"],
      ["Tình trạng", "Mới 100%, nguyên hộp"],
    ],
  },
  pets: {
    shelf: "Đồ dùng thú cưng",
    shelves: [
      ["Shop cho chó", ["Thức ăn hạt", "Xương gặm", "Vòng cổ - dây dắt", "Chuồng"]],
      ["Shop cho mèo", ["Hạt cho mèo", "Pate", "Cát vệ sinh", "Cây cào móng"]],
      ["Cá cảnh", ["Bể cá", "Cám cá", "Lọc nước"]],
      ["Chăm sóc", ["Sữa tắm", "Trị ve rận", "Nhỏ mắt"]],
      ["Spa & khách sạn", ["Bảng giá tắm từ 120k", "Cắt tỉa lông"]],
      ["Mua 5 tặng 1", []],
    ],
    praise: [
      "Các bé rất hợp tác, mùi vị dễ chịu và không gây kích ứng.",
      "Được bác sĩ thú y khuyên dùng cho chó mèo trong nhà, kể cả bé có hệ tiêu hoá nhạy cảm.",
      "Đổi từ từ trong 5 - 7 ngày nếu bé đang quen sản phẩm khác.",
      "Bảo quản nơi khô ráo, để xa tầm tay trẻ nhỏ.",
    ],
    facts: [
      ["Dùng cho", "Chó, mèo, cá cảnh theo mô tả"],
      ["Quy cách", "Gói / hộp / bộ"],
      ["Hạn dùng", "18 tháng"],
      ["Giống phù hợp", "Tất cả các giống"],
      ["Bảo quản", "Khô ráo, thoáng mát"],
    ],
  },
  appliances: {
    shelf: "Điện gia dụng",
    shelves: [
      ["Nhà bếp", ["Nồi chiên không dầu", "Nồi cơm điện", "Máy xay", "Ấm siêu tốc"]],
      ["Làm mát - lọc khí", ["Quạt điều hoà", "Máy lọc không khí", "Máy hút ẩm"]],
      ["Dọn nhà", ["Robot hút bụi", "Máy rửa bát"]],
      ["Âm thanh", ["Loa kéo", "Loa bluetooth", "Micro"]],
      ["Camera", ["Trong nhà", "Ngoài trời", "Chuông cửa"]],
      ["Trả góp từ 199k/tháng", []],
    ],
    praise: [
      "Bảng điều khiển cảm ứng tiếng Việt, người lớn tuổi dùng cũng dễ.",
      "Tiết kiệm điện, vận hành êm, phù hợp căn hộ và gia đình 3 - 5 người.",
      "Linh kiện thay thế có sẵn, bảo hành tận nhà tại các thành phố lớn.",
      "Không đặt máy sát tường quá 10 cm và rút điện khi vệ sinh.",
    ],
    facts: [
      ["Công suất", "Theo nhãn năng lượng"],
      ["Điện áp", "220V - 50Hz"],
      ["Kích thước", "35 x 30 x 33 cm"],
      ["Bảo hành", "12 tháng chính hãng"],
      ["Tiện ích", "Hẹn giờ, tự ngắt khi quá nhiệt"],
    ],
  },
};

/** The menu of the trade; the class names are the software's. */
export const trademenu = (sector: HarbourSector, item: string, sub: string, link = "", folder = ""): string =>
  each(
    words[sector].shelves,
    ([name, within], at) =>
      `<li class="${item}${within.length > 0 ? ` ${item.split(" ")[0]}-parent` : ""}" data-at="${at}"><a ${link === "" ? "" : `class="${link}" `}href="${folder}/${slug(name)}">${name}</a>${within.length === 0 ? "" : `<ul class="${sub}">${each(within, (one) => `<li class="${item}"><a href="${folder}/${slug(name)}/${slug(one)}">${one}</a></li>`)}</ul>`}</li>`,
  );

const buyers = [
  "Nguyễn T. Hà",
  "Tùng",
  "p****7",
  "Anh Vũ (Q.12)",
  "Lê Mai Phương",
  "ngocbich1990",
  "Chú Lâm",
  "Khách ẩn danh",
];
const said = [
  "Đóng gói cẩn thận, đúng như hình, sẽ quay lại.",
  "Dùng ổn trong tầm giá, shop tư vấn nhiệt tình.",
  "Giao hơi chậm vì mưa bão nhưng hàng nguyên vẹn.",
  "Mua lần 3 rồi, lần này được tặng thêm quà nhỏ.",
  "Mình thấy bên khác bán 99k rẻ hơn mà không biết có giống không.",
  "Hộp hơi móp, bên trong không sao, cho 4 sao.",
  "Chất lượng tuyệt vời so với loại mình từng mua 500k.",
];

/** What buyers said, one after another. */
export const opinions = (variant: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    who: buyers[(variant * 3 + at) % buyers.length]!,
    what: said[(variant + at * 2) % said.length]!,
    stars: 5 - ((variant + at) % 3 === 2 ? 1 : 0),
    day: `${String(1 + ((variant * 5 + at * 7) % 28)).padStart(2, "0")}/${String(1 + ((variant + at) % 10)).padStart(2, "0")}/2026`,
  }));

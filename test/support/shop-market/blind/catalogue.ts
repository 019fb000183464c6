import { wares } from "./catalogue-wares.ts";

/** What a shop deals in; each sector has goods of its own and shops named as such shops are. */
export type Sector =
  | "beauty"
  | "fashion"
  | "food"
  | "home"
  | "tools"
  | "books"
  | "phones"
  | "health"
  | "parts"
  | "wine"
  | "farm"
  | "milk"
  | "luxury";

/** Invented goods: title as a shop writes it, whose make, about how many thousand đồng. */
export type CatalogueRow = readonly [title: string, brand: string, thousands: number];

/** Thirteen goods or more of each sector. A title names the make about as often as titles of shops do. */
export const blindCatalogue: Record<Sector, readonly CatalogueRow[]> = {
  ...wares,
  beauty: [
    ["Kem chống nắng Sunivie Airy Milk SPF50+ PA++++ 60ml", "Sunivie", 315],
    ["Son tint bóng Cherri Lab Glossy Jelly 4g", "Cherri Lab", 189],
    ["Toner hoa cúc dịu da 250ml", "Thảo Mộc Ban Mai", 165],
    ["Phấn nước Velours de Soie Cushion kiềm dầu 15g", "Velours de Soie", 465],
    ["Kẻ mắt nước Inkami không lem 0.5ml", "Inkami", 139],
    ["Tinh chất B5 phục hồi Dermolia 30ml", "Dermolia", 385],
    ["Dầu tẩy trang hạt nho Oliva Garden 200ml", "Oliva Garden", 275],
    ["Kem dưỡng tay mật ong 80g", "Ong Rừng Xanh", 95],
    ["Nước hoa hồng không cồn Rosaline 300ml", "Rosaline", 149],
    ["Má hồng kem Peachy Dew 6g", "Peachy Dew", 175],
    ["Sữa tắm nước hoa Belle Nuit 500ml", "Belle Nuit", 229],
    ["Mặt nạ đất sét trà xanh K'Lala 100g", "K'Lala", 259],
    ["Serum retinol 0.3% Skin Theory Lab 30ml", "Skin Theory Lab", 520],
    ["Dầu dưỡng tóc argan Miran 100ml", "Miran", 210],
  ],
  fashion: [
    ["Đầm babydoll tay bồng cổ vuông", "Hạ Miên", 395],
    ["Áo polo nam Kenzi Active vải cá sấu", "Kenzi Active", 299],
    ["Quần tây ống suông cạp cao công sở", "NHÃ Studio", 450],
    ["Giày sneaker nữ Walkie đế bánh mì", "Walkie", 590],
    ["Áo khoác dù hai lớp Nordwind unisex", "Nordwind", 520],
    ["Chân váy chữ A túi hộp", "Tiny Closet", 265],
    ["Set bộ thể thao nữ Flexa co giãn 4 chiều", "Flexa", 480],
    ["Áo dài lụa tay lỡ in hoa Mộc Lan Ngự", "Mộc Lan Ngự", 1290],
    ["Túi tote canvas Bao Bì Sài Gòn dày dặn", "Bao Bì Sài Gòn", 185],
    ["Sandal quai mảnh gót vuông 5cm", "Lyra", 410],
    ["Quần short kaki nam Bò Tót lưng thun", "Bò Tót", 245],
    ["Áo len gân cổ tim dáng lửng", "Maison Én", 335],
    ["Đồ bộ pijama lụa Sương Mai kẻ sọc", "Sương Mai", 360],
    ["Mũ bucket hai mặt thêu chữ", "Otto & Mèo", 155],
  ],
  food: [
    ["Hạt điều rang củi Bù Gia Farm hũ 500g", "Bù Gia Farm", 195],
    ["Nước mắm nhĩ cá cơm Hòn Rỏi 40 độ đạm 500ml", "Hòn Rỏi", 120],
    ["Cà phê rang xay Robusta Chư Pông gói 500g", "Chư Pông", 135],
    ["Mật ong hoa cà phê nguyên chất 1kg", "Ong Ban Mê", 220],
    ["Bánh pía sầu riêng trứng muối hộp 4 cái", "Tân Huê Phát", 78],
    ["Trà ô long thượng hạng Cầu Mây hộp 200g", "Cầu Mây", 340],
    ["Gạo thơm dẻo Hạt Ngà túi 5kg", "Hạt Ngà", 175],
    ["Khô gà lá chanh cay vừa 300g", "Bếp Nhà Thỏ", 110],
    ["Granola ngũ cốc siêu hạt ít đường Morni 500g", "Morni", 189],
    ["Tương ớt lên men Cay Xè Cô Ba 250ml", "Cay Xè Cô Ba", 55],
    ["Socola đen 70% Cacao Trà Vinh thanh 100g", "Sông Tiền Chocolate", 98],
    ["Miến dong Bản Giềng gói 500g", "Bản Giềng", 62],
    ["Muối tôm Tây Ninh loại 1 hũ 200g", "Lò Muối Bà Hai", 45],
  ],
  home: [
    ["Nồi chiên không dầu Kasumi KF-650 6.5 lít", "Kasumi", 1690],
    ["Bộ chăn ga cotton Ấm Áp Home 1m8", "Ấm Áp Home", 890],
    ["Đèn bàn học chống cận LumiNest D2", "LumiNest", 459],
    ["Máy hút bụi cầm tay không dây Aeroz V9", "Aeroz", 2350],
    ["Chảo chống dính vân đá đáy từ 28cm", "Đại Bếp", 385],
    ["Bình giữ nhiệt inox 316 Yukito 750ml", "Yukito", 329],
    ["Kệ gỗ ba tầng để đồ nhà tắm", "Mộc Gia Trang", 275],
    ["Quạt đứng điều khiển từ xa Vento Plus 5 cánh", "Vento Plus", 990],
    ["Máy xay sinh tố mini Fruity Go cổng sạc C", "Fruity Go", 420],
    ["Gối cao su non Ngủ Khoẻ 60x40cm", "Ngủ Khoẻ", 350],
    ["Ấm siêu tốc thuỷ tinh Helga 1.8 lít", "Helga", 540],
    ["Thảm trải sàn lông xù 1m6 x 2m", "Nhà Bông", 465],
    ["Bộ dao bếp 6 món Takumi Steel", "Takumi Steel", 1150],
  ],
  tools: [
    ["Máy khoan pin 21V Bosua BX-21 2 pin", "Bosua", 1450],
    ["Bộ cờ lê vòng miệng 14 chi tiết Torqman", "Torqman", 690],
    ["Máy mài góc 100mm 850W Hanzo HG-850", "Hanzo", 780],
    ["Thước đo laser 50m Precisio P50", "Precisio", 1120],
    ["Máy cắt cỏ chạy xăng 4 thì GX-Lâm 139", "GX-Lâm", 2890],
    ["Kìm bấm cos thuỷ lực 16-240mm2", "Kingcrimp", 860],
    ["Máy bơm tăng áp 125W Wavina WP-125", "Wavina", 1250],
    ["Mỏ hàn điều chỉnh nhiệt 60W", "Soldex", 195],
    ["Đồng hồ vạn năng số Elektra DM-9", "Elektra", 320],
    ["Súng bắn keo nến 100W Gluemax", "Gluemax", 145],
    ["Thang nhôm rút gọn 3.8m Ladrix", "Ladrix", 1590],
    ["Máy rửa xe áp lực cao 2200W Jetto J22", "Jetto", 2190],
    ["Cưa xích pin mini 6 inch", "Rừng Thông", 830],
  ],
  books: [
    ["Mùa Gió Chướng Ở Cù Lao", "NXB Phù Sa", 96],
    ["Toán Tư Duy Cho Bé 5-6 Tuổi (Bộ 4 Cuốn)", "NXB Hạt Mầm", 148],
    ["Người Thợ Đồng Hồ Phố Cổ", "Nhã Thư Books", 119],
    ["Bán Hàng Tử Tế - Tái Bản 2026", "Sách Đường Dài", 135],
    ["Những Lá Thư Không Gửi Từ Đảo Xa", "NXB Phù Sa", 88],
    ["Bếp Của Ngoại: 60 Món Cơm Nhà Miền Tây", "Tủ Sách Khói Bếp", 189],
    ["Lịch Sử Việt Nam Bằng Tranh - Tập 12", "NXB Trống Đồng", 54],
    ["Tiếng Nhật Vỡ Lòng 30 Ngày", "Sakura Edu", 165],
    ["Chú Mèo Đi Hia Và Con Tàu Giấy", "NXB Hạt Mầm", 42],
    ["Kinh Tế Học Trong Quán Nước", "Nhã Thư Books", 142],
    ["Thơ Tình Viết Trên Ghế Đá", "NXB Gió Heo May", 68],
    ["Đi Bộ Qua Một Trăm Ngôi Làng", "Sách Đường Dài", 158],
    ["Cẩm Nang Trồng Rau Sân Thượng", "Tủ Sách Khói Bếp", 99],
  ],
};

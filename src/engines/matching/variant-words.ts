const list = (text: string) => text.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));

/** Kinds of goods that are sold in flavours; the title begins with one of them, after brand and number of units. */
export const flavouredGoods = list(`
  sữa, sữa chua, váng sữa, sữa đặc, creamer, kem, bánh, bánh ngũ cốc, bánh gạo, bánh quy, bánh snack, kẹo, kẹo dẻo, kẹo mút, socola, sô cô la,
  thạch, thạch dừa, rau câu, snack, nước ngọt, nước giải khát, nước ép, nước trái cây, nước tăng lực, nước uống, nước uống sữa, nước yến, nước gạo,
  nước táo, trà, trà xanh, trà sữa, trà ô long, cà phê, cafe, thức uống, thực phẩm bổ sung, thực phẩm dinh dưỡng, sinh tố, soda, ngũ cốc, bột ngũ cốc, bánh quế,
  lương khô, mì, mỳ, mì xào, mì ăn liền, mì gà, phở, cháo, cháo tươi, chả giò, há cảo, hoành thánh, sủi cảo, xúc xích, lạp xưởng, pate, cá viên, hạt nêm,
  nugget, pizza, bim bim, yến mạch, sữa hạt, sản phẩm dinh dưỡng, tổ yến, kẹo cao su, caramen, pudding, dinh dưỡng, mứt, siro, thức ăn cho mèo,
  thức ăn cho chó, kem đánh răng trẻ em, kem đánh răng`);

/** Staples that begin like flavoured goods and are not: what follows is what they are made of. */
export const plainGoods = list(`
  mì trứng, mì ý, mì gạo, mì chính, bánh đa, bột bánh, bánh phở, bánh canh, bánh hỏi, phở khô, trà túi lọc, mì sợi, mì tươi, mì nui, nước mắm, nước tương, nước cốt, kem nhuộm tóc, kem chống nắng, kem rửa mặt, kem tẩy trang, kem cạo râu, bánh chưng`);

/** Kinds of goods that are sold in scents. */
export const scentedGoods = list(`
  dầu gội, dầu xả, sữa tắm, sữa tắm gội, gel tắm, nước giặt, nước xả, nước xả vải, nước lau, nước lau sàn, nước lau bếp, nước rửa, nước rửa chén, nước rửa tay,
  bột giặt, gel giặt, viên giặt, viên giặt xả, xà bông, xà phòng, sáp, sáp thơm, xịt, xịt phòng, nước xịt, nước xịt vải, lăn khử mùi, khử mùi, son, son dưỡng,
  mặt nạ, sữa dưỡng, sữa dưỡng thể, sữa rửa mặt, sữa rửa tay, gel rửa, bột rửa tay, tinh dầu, túi thơm, khăn ướt, khăn giấy ướt, dung dịch vệ sinh, kem dưỡng,
  viên treo, viên tẩy, nước tẩy, gel dưỡng, nhang, nến, nước súc miệng, kem tắm, muối tắm, tẩy tế bào chết, băng vệ sinh, chai xịt, bình xịt`);

/** What foods and drinks taste of. Longer phrases win over shorter ones within them. */
export const flavours = list(`
  dâu, dâu tây, dâu rừng, dâu tằm, dâu đỏ, cam, chanh, chanh dây, chanh leo, chanh muối, táo, táo xanh, nho, đào, vải, xoài, ổi, ổi hồng, dứa, thơm, dưa lưới, dưa hấu,
  dưa gang, dừa, chuối, việt quất, phúc bồn tử, mâm xôi, lựu, kiwi, bưởi, me, mận, mơ, tắc, nha đam, trái cây, hoa quả, sầu riêng, mít, lý chua đen, cherry, lê,
  mãng cầu, nhãn, đu đủ, cà rốt, hạnh nhân, óc chó, hạt dẻ, hạt điều, đậu phộng, đậu đỏ, đậu xanh, đậu đen, mè, mè đen, mắc ca, macca, yến mạch, lúa mạch, gạo lứt,
  khoai môn, môn, khoai lang, bắp, hạt chia, hạt sen, socola, soco, sô cô la, sôcôla, chocolate, cacao, ca cao, vani, vanilla, cà phê, coffee, capuchino, cappuccino,
  capuccino, caramel, bơ, bơ sữa, bơ tỏi, bơ đậu phộng, phô mai, phomai, kem, kem phô mai, matcha, trà xanh, cốm, lá dứa, sữa, sữa dừa, sữa chua, mật ong, soda kem, đường đen,
  trân châu, bạc hà, gừng, nghệ, quế, hoa cúc, hoa nhài, nhài, lài, sen, atiso, la hán quả, linh chi, nhân sâm, hồng sâm, sâm, đông trùng hạ thảo, sả, bí đỏ,
  rong biển, tảo biển, tôm, tôm càng, tôm hùm, cua, ghẹ, hải sản, mực, cá hồi, cá ngừ, gà, bò, bò hầm, heo, sườn, sườn heo, thịt, thịt bò, thịt gà, thịt heo, thịt bằm, thịt xông khói,
  kim chi, kimchi, sa tế, lẩu thái, tom yum, bbq, hành, tỏi, trứng muối, muối ớt, mayonnaise, xúc xích, chay, thập cẩm, nấm, vịt, cà chua, rau củ, cải bó xôi, tương đen, xá xị,
  strawberry, orange, lemon, apple, grape, peach, mango, lychee, vanilla, banana, coconut, honey, mint, cookies`);

/** What cleaners and cosmetics smell of, or are named after. */
export const scents = list(`
  hoa hồng, hoa anh đào, anh đào, hoa nhài, hoa lài, hoa cỏ, hoa sen, hoa sứ, hoa ly, hoa mai, hoa cúc, hoa lan, hoa hạ, hoa bưởi, oải hương, lavender, sakura, lily, ly ly, linh lan, bồ kết, bưởi, chanh, cam, cam gừng, gừng, sả,
  thảo mộc, tía tô, bạc hà, trà xanh, bergamot, green tea, rose, lemon, quế, nha đam, lô hội, táo, dâu, đào, dừa, khuynh diệp, than tre, matcha, táo xanh, hương thảo, mật ong, yến mạch,
  sữa gạo, trầu không, tràm, nhài, dưa leo, lựu, lê, việt quất, nho, cherry, ngọc lan, mẫu đơn, phong lan, muối hồng, hồng, jasmine, aloe vera, peach, orange, vanilla`);

/** Words by which a title says how sweet the goods are. */
export const sweetness = ["không đường", "ít đường", "có đường", "ít ngọt"];

/** Colours of goods. */
export const colours = list(`
  trắng, đen, đỏ, vàng, xanh lá, xanh lá cây, xanh dương, xanh ngọc, xanh rêu, xanh đen, xanh navy, xanh, tím, nâu, xám, trắng sữa, xanh bơ`);

/** Colours that are as often something else: read only behind "màu" or "color". */
export const namedColours = list(`
  hồng, cam, kem, be, bạc, ghi, white, black, red, blue, green, yellow, pink, purple, brown, grey, gray, silver, gold, beige, navy, orange`);

/** What is said within a name without telling it from its siblings. */
export const neutral = list(`sữa tươi, sữa tươi tiệt trùng, sữa đậu nành, kem tươi, bột sữa, trà sữa, khoai tây`);

/** Kinds behind which the goods are named: thức uống sữa chua. */
export const openKinds = list(
  `thức uống, thực phẩm bổ sung, thực phẩm dinh dưỡng, sản phẩm dinh dưỡng, nước uống, dinh dưỡng`,
);

/** Words before which no colour stands but the name of the goods: đậu xanh, mè đen, tẩy trắng. */
export const colouredNames = new Set(
  list(`
  đậu, mè, vừng, gạo, nếp, đường, trà, chè, cà, tỏi, hạt, bia, vang, tẩy, răng, da, làm, dưỡng, tiêu, ớt, cafe, phê, bún, thịt, cá, bánh, táo, nho, ổi, mận, hành, cải, bông, mực, bẹ, bạch, dưa, chanh, đá,
  nấm, rau, bí, khoai, củ, bắp, rượu, sữa, hoa, men, ánh, cầu, màu`),
);

/** Words that end the name of a flavour: vessels, and what is said of all goods. */
export const vessels = new Set(
  list(`
  túi, gói, chai, lon, hộp, lốc, thùng, tuýp, tuyp, thanh, hũ, ly, cây, bịch, pet, can, lọ, cốc, vỉ, tô, bình, dây, viên, cái, miếng, cuộn, vị, hương, mùi, nhân, dành, cho, cao, size, và, &, với, kg,
  không, ít, có, thơm, mới, new, siêu, làm, sạch, từ, lên, giá, cấp, pack, set, combo, bộ`),
);

/** Names with a capital that belong to a flavour and are no brand: lẩu Thái, tảo biển Nori, sườn BBQ. */
export const namesInFlavours = new Set(
  list(
    "thái, hàn, quốc, nhật, bản, ý, mỹ, huế, texas, bbq, nori, bulgogi, mozzarella, tomyum, miso, mala, lavender, lily, sakura, cherry, macadamia, iris, bergamot",
  ),
);

/** Kinds of goods that come in sizes by letter. */
export const letterGoods = list(
  "tã, tã dán, tã quần, tả quần, bỉm, miếng lót, găng tay, bao tay, quần, quần lót, áo, áo thun, áo sơ mi, dép, vớ, túi zipper, giỏ, tôm khô, trứng gà, băng vệ sinh, khẩu trang, nón",
);

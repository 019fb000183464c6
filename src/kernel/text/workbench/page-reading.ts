/** How a collected listing was read from its page. */
export const pageReadingText = {
  "workbench.reading.title": { vi: "Cách đọc trang này", en: "How this page was read" },
  "workbench.reading.at": { vi: "Máy đọc trang lúc {time}.", en: "A program read the page at {time}." },
  "workbench.reading.rendered": {
    vi: "Trang được mở bằng trình duyệt trước khi đọc.",
    en: "A browser opened the page before it was read.",
  },
  "workbench.reading.not-rendered": {
    vi: "Đọc từ mã nguồn trang gửi đến, không mở bằng trình duyệt.",
    en: "It was read as it was sent, not opened in a browser.",
  },
  "workbench.reading.cut": {
    vi: "Trang quá dài: chỉ đọc phần đầu.",
    en: "The page is too long: only its beginning was read.",
  },
  "workbench.reading.guesses": {
    vi: "“Phỏng đoán” là điều máy đọc tự chọn ra, trang không khai rõ: hãy xem lại trên trang trước khi dùng.",
    en: "“A guess” was picked out by the program and not plainly told by the page: look at the page before you use it.",
  },
  "workbench.reading.other-prices": {
    vi: "Trang ghi những giá khác nhau, chẳng hạn cho máy một giá và cho người xem một giá.",
    en: "The page gives prices that differ, such as one to machines and another to people.",
  },
  "workbench.reading.price.from": {
    vi: "Trang chỉ ghi giá thấp nhất trong nhiều giá (“từ …”), nên tin không mang giá.",
    en: "The page only gives the least of several prices (“from …”), so the listing has no price.",
  },
  "workbench.reading.price.range": {
    vi: "Trang ghi một khoảng giá, nên tin không mang giá.",
    en: "The page gives a range of prices, so the listing has no price.",
  },
  "workbench.reading.price.hidden": {
    vi: "Trang giấu bớt chữ số của giá, nên tin không mang giá.",
    en: "The page leaves out digits of the price, so the listing has no price.",
  },
  "workbench.reading.price.currency": {
    vi: "Giá ghi bằng {currency}, không phải đồng, nên tin không mang giá.",
    en: "The price is in {currency} and not in đồng, so the listing has no price.",
  },
  "workbench.reading.field": { vi: "Mục", en: "Field" },
  "workbench.reading.value": { vi: "Giá trị", en: "Value" },
  "workbench.reading.where": { vi: "Đọc từ đâu", en: "Where it was read" },
  "workbench.reading.words": { vi: "Chữ của trang", en: "Words of the page" },
  "workbench.reading.same": { vi: "đúng như giá trị", en: "the value itself" },
  "workbench.reading.guess": { vi: "Phỏng đoán", en: "A guess" },
  "workbench.reading.chance": {
    vi: "máy đọc tự ước chắc {percent} %",
    en: "{percent} % sure, by the program's own estimate",
  },
  "workbench.reading.source.json-ld": {
    vi: "Dữ liệu trang khai cho máy (JSON-LD)",
    en: "Data the page gives to machines (JSON-LD)",
  },
  "workbench.reading.source.microdata": {
    vi: "Dữ liệu trang khai cho máy (microdata)",
    en: "Data the page gives to machines (microdata)",
  },
  "workbench.reading.source.open-graph": {
    vi: "Dữ liệu trang khai cho máy (Open Graph)",
    en: "Data the page gives to machines (Open Graph)",
  },
  "workbench.reading.source.page": { vi: "Nội dung trang", en: "Content of the page" },
  "workbench.reading.source.state": {
    vi: "Dữ liệu trang giao cho mã lệnh của nó",
    en: "Data the page hands to its own scripts",
  },
  "workbench.reading.field.title": { vi: "Tiêu đề", en: "Title" },
  "workbench.reading.field.price": { vi: "Giá", en: "Price" },
  "workbench.reading.field.priceTo": { vi: "Giá cao nhất", en: "Highest price" },
  "workbench.reading.field.listPrice": { vi: "Giá niêm yết", en: "List price" },
  "workbench.reading.field.otherPrice": { vi: "Giá khác", en: "Another price" },
  "workbench.reading.field.seller": { vi: "Gian hàng", en: "Shop" },
  "workbench.reading.field.sellerPhone": { vi: "Điện thoại", en: "Phone" },
  "workbench.reading.field.brand": { vi: "Thương hiệu", en: "Brand" },
  "workbench.reading.field.gtin": { vi: "Mã vạch (GTIN)", en: "Bar code (GTIN)" },
  "workbench.reading.field.description": { vi: "Mô tả", en: "Description" },
  "workbench.reading.field.image": { vi: "Ảnh", en: "Picture" },
} as const;

/** Registered products: the list, and the form that registers one. */
export const productsPageText = {
  "workbench.products.title": { vi: "Sản phẩm đã đăng ký", en: "Registered products" },
  "workbench.products.about": {
    vi: "Hàng mà nhà sản xuất, nhà nhập khẩu hay chủ thể quyền đã khai. Tin đăng được đối chiếu với danh sách này mỗi phút.",
    en: "Goods that a maker, importer or rights holder described. Listings are matched with this list each minute.",
  },
  "workbench.products.find": { vi: "Tìm theo tên, thương hiệu, mã vạch", en: "Find by name, brand or bar code" },
  "workbench.products.add": { vi: "Đăng ký sản phẩm", en: "Register a product" },
  "workbench.products.empty.title": { vi: "Chưa có sản phẩm nào", en: "No products yet" },
  "workbench.products.empty.about": {
    vi: "Người quản trị đăng ký sản phẩm tại đây, hoặc gửi nhiều sản phẩm một lần qua API. Sau đó mỗi tin đăng cho biết nó nói về sản phẩm nào.",
    en: "An administrator registers products here, or sends many at once through the API. Each listing then tells which product it is about.",
  },
  "workbench.products.none.title": { vi: "Không tìm thấy", en: "Nothing found" },
  "workbench.products.none.about": {
    vi: "Không có sản phẩm nào có đủ các từ này. Hãy bớt từ, hoặc nhập đủ mã vạch.",
    en: "No product has all of these words. Use fewer words, or the whole bar code.",
  },
  "workbench.products.name": { vi: "Tên sản phẩm", en: "Name" },
  "workbench.products.name.about": {
    vi: "Ghi cả dung tích hay khối lượng, ví dụ: Nước giặt hương hoa 3.6kg.",
    en: "With size or volume, for example: Laundry liquid, flower scent, 3.6kg.",
  },
  "workbench.products.brand": { vi: "Thương hiệu", en: "Brand" },
  "workbench.products.model": { vi: "Mẫu", en: "Model" },
  "workbench.products.gtin": { vi: "Mã vạch (GTIN)", en: "Bar code (GTIN)" },
  "workbench.products.gtin.about": { vi: "8, 12, 13 hoặc 14 chữ số.", en: "8, 12, 13 or 14 digits." },
  "workbench.products.holder": {
    vi: "Nhà sản xuất, nhà nhập khẩu hay chủ thể quyền",
    en: "Maker, importer or rights holder",
  },
  "workbench.products.level": { vi: "Ai được xem", en: "Who may see it" },
  "workbench.products.level.own": { vi: "Chỉ cơ quan mình", en: "Own agency only" },
  "workbench.products.level.agencies": { vi: "Mọi cơ quan", en: "All agencies" },
  "workbench.products.level.public": { vi: "Công khai", en: "Everyone" },
  "workbench.products.changed": { vi: "Đổi lúc", en: "Changed" },
  "workbench.products.to-list": { vi: "Về danh sách", en: "Back to the list" },
  "workbench.products.unchanged": {
    vi: "Sản phẩm này đã có, không có gì thay đổi.",
    en: "This product is registered already; nothing changed.",
  },
  "workbench.products.updated": {
    vi: "Mã vạch này đã có: sản phẩm được cập nhật theo nội dung vừa nhập.",
    en: "This bar code was registered already: the product now says what you entered.",
  },
} as const;

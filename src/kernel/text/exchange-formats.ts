/** Exchange records as files: names of fields, measures, and what a file that comes in may have wrong. */
export const exchangeFormatsText = {
  "exchange-formats.field.category": { vi: "Nhóm hàng", en: "Category" },
  "exchange-formats.field.product": { vi: "Sản phẩm", en: "Product" },
  "exchange-formats.field.name": { vi: "Tên sản phẩm", en: "Name of product" },
  "exchange-formats.field.brand": { vi: "Nhãn hiệu", en: "Brand" },
  "exchange-formats.field.model": { vi: "Kiểu, mẫu", en: "Type or model" },
  "exchange-formats.field.batch": { vi: "Số lô", en: "Batch number" },
  "exchange-formats.field.serial": { vi: "Số sê-ri", en: "Serial number" },
  "exchange-formats.field.barcode": { vi: "Mã vạch", en: "Barcode" },
  "exchange-formats.field.country": { vi: "Nước xuất xứ", en: "Country of origin" },
  "exchange-formats.field.risk-type": { vi: "Loại rủi ro", en: "Risk type" },
  "exchange-formats.field.risk": { vi: "Mô tả rủi ro", en: "Risk description" },
  "exchange-formats.field.measure": { vi: "Biện pháp", en: "Measure" },
  "exchange-formats.field.authority": { vi: "Cơ quan thông báo", en: "Notifying authority" },
  "exchange-formats.field.quantity": { vi: "Số lượng", en: "Quantity" },
  "exchange-formats.measure.recall": {
    vi: "Thu hồi sản phẩm từ người tiêu dùng",
    en: "Recall of the product from end users",
  },
  "exchange-formats.measure.withdrawal": {
    vi: "Rút sản phẩm khỏi thị trường",
    en: "Withdrawal of the product from the market",
  },
  "exchange-formats.measure.ban": {
    vi: "Cấm bán sản phẩm",
    en: "Ban on the marketing of the product",
  },
  "exchange-formats.measure.stop": { vi: "Ngừng bán", en: "Stop of sales" },
  "exchange-formats.measure.border": { vi: "Từ chối nhập khẩu tại cửa khẩu", en: "Import rejected at border" },
  "exchange-formats.measure.seizure": { vi: "Tạm giữ, tịch thu hàng", en: "Seizure of the product" },
  "exchange-formats.measure.destruction": { vi: "Tiêu hủy sản phẩm", en: "Destruction of the product" },
  "exchange-formats.measure.removal": {
    vi: "Gỡ sản phẩm khỏi sàn thương mại điện tử",
    en: "Removal of this product listing by the online marketplace",
  },
  "exchange-formats.measure.warning": {
    vi: "Cảnh báo người tiêu dùng",
    en: "Warning consumers of the risks",
  },
  "exchange-formats.file.none": { vi: "Hãy chọn một tệp có nội dung.", en: "Choose a file that has content." },
  "exchange-formats.file.too-large": {
    vi: "Tệp tối đa {most} MiB. Tệp lớn hơn: dùng kết nối thư mục hoặc lệnh ./chinhhang exchange import.",
    en: "A file may have {most} MiB. For a larger one use a folder connection or the command ./chinhhang exchange import.",
  },
  "exchange-formats.file.too-many": {
    vi: "Tệp có hơn {most} dòng. Chia nhỏ, hoặc dùng kết nối thư mục hay lệnh ./chinhhang exchange import.",
    en: "The file has more than {most} lines. Divide it, or use a folder connection or the command ./chinhhang exchange import.",
  },
  "exchange-formats.file.no-mapping": {
    vi: "Tệp này cần bảng ghép cột: hãy chọn cột nào thành mục nào.",
    en: "This file needs a mapping: say which column becomes which field.",
  },
  "exchange-formats.file.nothing": {
    vi: "Không đọc được dòng nào của tệp: {why}",
    en: "No line of the file could be read: {why}",
  },
  "exchange-formats.line.json": { vi: "Dòng này không phải JSON", en: "This line is no JSON" },
  "exchange-formats.line.encoding": { vi: "Không phải chữ UTF-8", en: "Not text in UTF-8" },
  "exchange-formats.line.too-long": { vi: "Dòng quá dài", en: "The line is too long" },
  "exchange-formats.line.shape": { vi: "Chưa đúng ở “{at}”: {why}", en: "Wrong at “{at}”: {why}" },
  "exchange-formats.line.no-notifications": {
    vi: "Không có danh sách “notifications”",
    en: "There is no list “notifications”",
  },
  "exchange-formats.line.twice": {
    vi: "Số này đã có ở dòng {line}; dòng sau được giữ",
    en: "This number stands in line {line} already; the later one is kept",
  },
  "open-data.title": { vi: "Dữ liệu mở", en: "Open data" },
  "open-data.about": {
    vi: "Mọi điều đã công bố: thông báo, thu hồi và cảnh báo sản phẩm, tình trạng của các sàn, hồ sơ mà cơ quan giữ đã mở cho mọi người.",
    en: "All that is published: notices, recalls and alerts of products, what registers say of platforms, records that their keepers have opened to all.",
  },
  "open-data.notices": { vi: "Thông báo đã công bố", en: "Published notices" },
  "open-data.recalls": { vi: "Thu hồi, cảnh báo sản phẩm", en: "Recalls and alerts of products" },
  "open-data.platforms": { vi: "Sàn và tình trạng đăng ký", en: "Platforms and their standing" },
  "open-data.records": { vi: "Hồ sơ công khai của các cơ quan", en: "Public records of agencies" },
} as const;

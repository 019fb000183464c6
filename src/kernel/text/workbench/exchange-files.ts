/** Exchange records as files: the dialog that exports them, the page that takes them in. */
export const exchangeFilesPageText = {
  "workbench.record-files.export": { vi: "Xuất ra tệp", en: "Export to a file" },
  "workbench.record-files.export.title": { vi: "Xuất hồ sơ ra tệp", en: "Export records to a file" },
  "workbench.record-files.export.about": {
    vi: "Tệp có những hồ sơ và mục bạn được xem vào lúc tải, theo loại và cơ quan đang chọn ở trang này. Cơ quan giữ hồ sơ sẽ thấy bạn đã lấy và để làm gì.",
    en: "The file has the records and fields that you may see when it is made, of the kind and agency chosen on this page. Their keepers see that you took them, and for what.",
  },
  "workbench.record-files.format": { vi: "Dạng tệp", en: "Format" },
  "workbench.record-files.format.xlsx": { vi: "Bảng tính (XLSX)", en: "Spreadsheet (XLSX)" },
  "workbench.record-files.format.csv": { vi: "Bảng dạng chữ (CSV)", en: "Table as text (CSV)" },
  "workbench.record-files.format.jsonl": {
    vi: "Cho phần mềm khác, mỗi dòng một hồ sơ (JSON)",
    en: "For another system, a record a line (JSON)",
  },
  "workbench.record-files.format.safety-gate": {
    vi: "Thông báo an toàn sản phẩm (như Safety Gate)",
    en: "Product safety notifications (like Safety Gate)",
  },
  "workbench.record-files.format.epcis": {
    vi: "Sự kiện truy xuất hàng (GS1 EPCIS)",
    en: "Traceability events (GS1 EPCIS)",
  },
  "workbench.record-files.format.safety-gate.about": {
    vi: "Chỉ gồm hồ sơ về hàng hóa: cảnh báo, sản phẩm, tạm giữ, lô hàng.",
    en: "Only records about goods: alerts, products, seizures, shipments.",
  },
  "workbench.record-files.format.epcis.about": {
    vi: "Chỉ gồm hồ sơ có mã vạch, ngày xảy ra và biện pháp: tạm giữ, thu hồi, rút khỏi thị trường, tiêu hủy.",
    en: "Only records with a bar code, a day and a measure: seizure, recall, withdrawal, destruction.",
  },
  "workbench.record-files.purpose": { vi: "Để làm gì", en: "For what" },
  "workbench.record-files.get": { vi: "Tải tệp", en: "Get the file" },
  "workbench.record-files.import": { vi: "Nhập từ tệp", en: "Import from a file" },
  "workbench.record-files.import.title": { vi: "Nhập hồ sơ từ tệp", en: "Import records from a file" },
  "workbench.record-files.import.about": {
    vi: "Bảng tính, CSV, JSON hoặc thông báo an toàn sản phẩm, tối đa 20 MiB. Xem thử trước; chưa lưu gì cho đến khi bạn bấm nhập.",
    en: "A spreadsheet, CSV, JSON or product safety notifications, 20 MiB at most. Look first; nothing is kept until you import.",
  },
  "workbench.record-files.file": { vi: "Tệp", en: "File" },
  "workbench.record-files.source": { vi: "Tên nguồn", en: "Name of the source" },
  "workbench.record-files.source.about": {
    vi: "Nhập lại cùng tệp với cùng tên thì không tạo hồ sơ trùng.",
    en: "The same file under the same name makes no record twice.",
  },
  "workbench.record-files.form.records": {
    vi: "Đây là tệp hồ sơ trao đổi. Nhập vào thì chỉ cơ quan bạn xem được, cho đến khi bạn chia sẻ.",
    en: "This is a file of exchange records. Imported, they are your agency's alone until you share them.",
  },
  "workbench.record-files.form.safety-gate": {
    vi: "Đây là tệp thông báo an toàn sản phẩm. Mỗi thông báo thành một cảnh báo, chỉ cơ quan bạn xem được.",
    en: "This is a file of product safety notifications. Each becomes an alert that your agency alone sees.",
  },
  "workbench.record-files.form.table": {
    vi: "Đây là một bảng. Hãy xem cột nào thành mục nào, rồi xem thử.",
    en: "This is a table. Say which column becomes which field, then preview.",
  },
  "workbench.record-files.counts": {
    vi: "{read} dòng: {good} dùng được, {refused} bị từ chối",
    en: "{read} lines: {good} good, {refused} refused",
  },
  "workbench.record-files.columns": { vi: "Cột nào là gì", en: "Which column is what" },
  "workbench.record-files.looked": { vi: "Những dòng đầu", en: "The first lines" },
  "workbench.record-files.preview": { vi: "Xem thử cả tệp", en: "Preview the whole file" },
  "workbench.record-files.problems": { vi: "Dòng có vấn đề", en: "Lines with problems" },
  "workbench.record-files.problem": { vi: "Dòng {line}: {words}", en: "Line {line}: {words}" },
  "workbench.record-files.left-out": { vi: "bỏ mục này, giữ hồ sơ", en: "field left out, record kept" },
  "workbench.record-files.go": { vi: "Nhập {n} hồ sơ", en: "Import {n} {n:record|records}" },
  "workbench.record-files.nothing": {
    vi: "Không dòng nào dùng được. Sửa tệp hoặc bảng ghép cột rồi thử lại.",
    en: "No line can be used. Mend the file or the mapping and try again.",
  },
  "workbench.record-files.done": {
    vi: "Đã nhập: {new} mới, {changed} thay đổi, {unchanged} không đổi, {refused} bị từ chối.",
    en: "Imported: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused.",
  },
  "workbench.record-files.look": { vi: "Xem hồ sơ", en: "See the records" },
  "workbench.record-files.another": { vi: "Nhập tệp khác", en: "Import another file" },
} as const;

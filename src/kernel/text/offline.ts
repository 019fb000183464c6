export const offlineText = {
  "offline.title": { vi: "Xác thực khi không có mạng", en: "Verify without a network" },
  "offline.lead": {
    vi: "Mở trang này một lần khi có mạng; từ đó nó chạy cả khi mất mạng: kiểm chữ ký trên mã và các thông báo thu hồi đã tải về.",
    en: "Open this page once with a network; from then on it works without one: it checks the signature on a code and the recalls that it has loaded.",
  },
  "offline.link": { vi: "Không có mạng? Dùng trang xác thực ngoại tuyến", en: "No network? Use the offline page" },
  "offline.script": {
    vi: "Trang này cần trình duyệt bật JavaScript, vì mọi việc diễn ra trên máy của bạn.",
    en: "This page needs JavaScript, since everything happens on your own device.",
  },
  "offline.old": {
    vi: "Trình duyệt này quá cũ để kiểm chữ ký. Hãy cập nhật, hoặc dùng trang Xác thực mã khi có mạng.",
    en: "This browser is too old to check signatures. Update it, or use the page that verifies with a network.",
  },
  "offline.lists": { vi: "Dữ liệu trên máy này", en: "Data on this device" },
  "offline.lists.none": {
    vi: "Chưa có. Hãy nối mạng rồi bấm Cập nhật.",
    en: "None yet. Connect to a network and press Update.",
  },
  "offline.lists.of": {
    vi: "{notices} thông báo đang có hiệu lực, tính đến {time}.",
    en: "{notices} notices in force, as of {time}.",
  },
  "offline.update": { vi: "Cập nhật", en: "Update" },
  "offline.updating": { vi: "Đang cập nhật…", en: "Updating…" },
  "offline.updated": { vi: "Đã cập nhật.", en: "Up to date." },
  "offline.away": {
    vi: "Không có mạng: dùng dữ liệu đã tải.",
    en: "No network: the loaded data are used.",
  },
  "offline.unsigned": {
    vi: "Dữ liệu tải về không mang chữ ký của hệ thống nên đã bị bỏ.",
    en: "What was loaded is not signed by the system and was thrown away.",
  },
  "offline.unreadable": {
    vi: "Không đọc được mã. Hãy quét hoặc gõ lại.",
    en: "The code cannot be read. Scan or type it again.",
  },
  "offline.unreadable.about": {
    vi: "Đọc không được chưa nói gì về hàng thật hay giả.",
    en: "That a code cannot be read says nothing about the goods.",
  },
  "offline.FORGED": {
    vi: "Chữ ký trên mã không đúng: mã này không do hệ thống cấp",
    en: "The signature is wrong: this code was not issued by the system",
  },
  "offline.FORGED.about": {
    vi: "Đừng mua, đừng dùng. Giữ nhãn và báo cho cơ quan chức năng.",
    en: "Do not buy, do not use. Keep the label and tell the authorities.",
  },
  "offline.DO_NOT_USE": { vi: "Không dùng sản phẩm này", en: "Do not use this product" },
  "offline.DO_NOT_USE.about": {
    vi: "Cơ quan chức năng đã có thông báo, kể cả khi hàng đúng là của nhà sản xuất.",
    en: "An authority has said so, even where the goods are the maker's own.",
  },
  "offline.EXPIRED": { vi: "Đã quá hạn sử dụng", en: "Past its expiry date" },
  "offline.EXPIRED.about": { vi: "Theo ngày ghi trong mã.", en: "By the date in the code." },
  "offline.SIGNED_OFFLINE": {
    vi: "Chữ ký đúng: dữ liệu trong mã là của hệ thống",
    en: "Good signature: the data are the system's",
  },
  "offline.SIGNED_OFFLINE.about": {
    vi: "Nhãn chụp lại cũng có chữ ký đúng. Khi có mạng hãy xác thực lại để biết mã đã dùng chưa.",
    en: "A copied label has the same good signature. Verify again with a network to learn whether the code was used.",
  },
  "offline.NOT_JUDGED": { vi: "Chưa kết luận được khi không có mạng", en: "Cannot be judged without a network" },
  "offline.NOT_JUDGED.about": {
    vi: "Hãy xác thực lại khi có mạng.",
    en: "Verify again when there is a network.",
  },
  "offline.reason.O-SIG-01": { vi: "Chữ ký không phải của mã này.", en: "The signature is not of this code." },
  "offline.reason.O-SIG-02": {
    vi: "Chữ ký bằng khóa mà danh sách trên máy chưa có; hãy cập nhật.",
    en: "Signed by a key that the list on this device lacks; update it.",
  },
  "offline.reason.O-SIG-03": { vi: "Không đọc được chữ ký.", en: "The signature cannot be read." },
  "offline.reason.O-NET-01": {
    vi: "Mã không có chữ ký, hoặc phải hỏi hệ thống mới biết.",
    en: "The code has no signature, or only the system can tell.",
  },
  "offline.reason.O-NET-02": {
    vi: "Thông báo trên máy đã cũ hơn 7 ngày; hãy cập nhật.",
    en: "The notices on this device are older than 7 days; update them.",
  },
  "offline.reason.O-NET-03": {
    vi: "Chưa có danh sách khóa, hoặc danh sách đã hết hạn; hãy cập nhật.",
    en: "There is no list of keys, or it has expired; update it.",
  },
  "offline.reason.O-REC-01": {
    vi: "Có thông báo về sản phẩm, lô hoặc mã này.",
    en: "A notice is about this product, lot or code.",
  },
  "offline.reason.O-REC-02": {
    vi: "Có thông báo về một phần của đợt mã hoặc một lô; không có mạng thì chưa biết có gồm mã này không.",
    en: "A notice is about a part of this batch, or a lot; without a network it cannot be told whether it means this code.",
  },
  "offline.reason.O-EXP-01": { vi: "Quá hạn ghi trong mã.", en: "Past the date in the code." },
  "offline.cli.about": {
    vi: "Xác thực mã trên hàng hóa mà không cần mạng",
    en: "Verify codes on goods without a network",
  },
  "offline.cli.codes": { vi: "mã, như đọc được hoặc gõ vào", en: "codes, as read or typed" },
  "offline.cli.from": {
    vi: "địa chỉ hệ thống để cập nhật danh sách trước, ví dụ https://…",
    en: "address of a house to update the lists from first, for example https://…",
  },
  "offline.cli.key": {
    vi: "khóa gốc tin cậy (base64url); lần đầu có --from thì lấy từ hệ thống",
    en: "the trusted root key (base64url); taken from the house the first time --from is used",
  },
  "offline.cli.lists": {
    vi: "thư mục giữ danh sách; mặc định: offline trong thư mục dữ liệu",
    en: "folder that keeps the lists; by default: offline in the data directory",
  },
  "offline.cli.json": { vi: "in kết quả thành một dòng JSON mỗi mã", en: "print one line of JSON a code" },
  "offline.cli.no-key": {
    vi: "Chưa có khóa gốc: hãy cập nhật bằng --from, hoặc đưa khóa bằng --key.",
    en: "There is no root key yet: update with --from, or give one with --key.",
  },
  "offline.cli.trusted": {
    vi: "Từ nay tin khóa gốc {key} của {house}.",
    en: "From now on the root key {key} of {house} is trusted.",
  },
  "offline.cli.bad-key": {
    vi: "Khóa gốc không đúng dạng: 32 byte viết bằng base64url.",
    en: "The root key has not the form: 32 bytes in base64url.",
  },
} as const;

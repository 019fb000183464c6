export const socketsText = {
  "sockets.record.columns": {
    vi: "Dòng tiêu đề có {expected} cột, dòng này có {found}",
    en: "The header names {expected} columns, this line has {found}",
  },
  "sockets.record.cue": {
    vi: "Phải có dòng thời gian dạng 00:12:31.200 --> 00:12:34.000",
    en: "Here a line of times such as 00:12:31.200 --> 00:12:34.000 must stand",
  },
  "sockets.record.cue-order": { vi: "Câu thoại kết thúc trước khi bắt đầu", en: "The cue ends before it begins" },
  "sockets.record.cue-time": {
    vi: "Không đọc được dòng thời gian (dạng đúng: 00:12:31.200 --> 00:12:34.000)",
    en: "The line of times cannot be read (it should be as 00:12:31.200 --> 00:12:34.000)",
  },
  "sockets.record.encoding": { vi: "Văn bản không phải UTF-8", en: "The text is not UTF-8" },
  "sockets.record.header": { vi: "Dòng đầu phải nêu tên các cột", en: "The first line must name the columns" },
  "sockets.record.json": { vi: "Không phải JSON hợp lệ", en: "This is not JSON" },
  "sockets.record.large-workbook": {
    vi: "Tệp Excel quá lớn khi mở ra (nhiều nhất {limit} MiB). Hãy xóa vùng trống ở cuối trang tính, chia nhỏ tệp, hoặc lưu thành CSV, rồi gửi lại",
    en: "The workbook is too large when it is opened ({limit} MiB at most). Delete what is empty at the end of its sheet, split it, or save it as CSV, and send it again",
  },
  "sockets.record.no-list": { vi: "Tệp JSON không có danh sách tại {path}", en: "The JSON file has no list at {path}" },
  "sockets.record.not-an-object": { vi: "JSON nhưng không phải đối tượng", en: "It is JSON but no object" },
  "sockets.record.post-account": {
    vi: "Không rõ tài khoản đăng bài: cần mã hoặc tên tài khoản",
    en: "Nobody knows whose post it is: the account needs an id or a name",
  },
  "sockets.record.post-chat": {
    vi: "Không rõ đây là kênh hay nhóm nào: tên, loại và mã phải đứng trước danh sách tin nhắn",
    en: "Nobody knows which channel or group this is: its name, type and id must stand before its messages",
  },
  "sockets.record.post-cues": {
    vi: "Lời thoại không đọc được, từ câu hoặc dòng {at}",
    en: "What was said cannot be read, from cue or line {at} on",
  },
  "sockets.record.post-head": {
    vi: "Đầu tệp lời thoại phải ghi phiên live của ai: account hoặc account_id; cùng url, hoặc network (facebook, instagram, telegram, tiktok, youtube, zalo) và id",
    en: "The head of a transcript must say whose livestream it is: account or account_id; and url, or network (facebook, instagram, telegram, tiktok, youtube, zalo) and id",
  },
  "sockets.record.post-id": { vi: "Bài đăng không có mã", en: "The post has no id" },
  "sockets.record.post-network": {
    vi: "Mạng phải là một trong: facebook, instagram, telegram, tiktok, youtube, zalo",
    en: "The network must be one of: facebook, instagram, telegram, tiktok, youtube, zalo",
  },
  "sockets.record.post-text": { vi: "Bài đăng không có nội dung chữ", en: "The post has no words" },
  "sockets.record.quotes": {
    vi: 'Dấu " mở ô mà không đóng, hoặc dấu " trong ô không được viết đôi',
    en: 'A " opens a field and none closes it, or a " inside a field is not written twice',
  },
  "sockets.record.too-large": { vi: "Tệp loại này tối đa {limit} MiB", en: "A file of this kind may have {limit} MiB" },
  "sockets.record.too-long": { vi: "Một bản ghi tối đa 1 MiB", en: "A record may have 1 MiB" },
  "sockets.record.unreadable-archive": {
    vi: "Tệp nén gzip hỏng hoặc bị cắt. Hãy nén lại rồi gửi lại",
    en: "The gzip is damaged or cut off. Pack it again and send it again",
  },
  "sockets.record.unreadable-workbook": {
    vi: "Tệp Excel không đọc được: hỏng, có mật khẩu, hoặc là dạng .xls cũ. Hãy mở nó bằng Excel hoặc LibreOffice, lưu lại thành .xlsx không mật khẩu hoặc CSV, rồi gửi lại",
    en: "The workbook cannot be read: it is damaged, has a password, or is an old .xls. Open it in Excel or LibreOffice, save it as .xlsx without a password or as CSV, and send it again",
  },
  "sockets.value.required": { vi: "Thiếu {field}", en: "{field} is missing" },
  "sockets.value.too-long": { vi: "{field} dài quá {limit} ký tự", en: "{field} has more than {limit} characters" },
  "sockets.value.time": { vi: "{field} không phải ngày giờ: {value}", en: "{field} is no date or time: {value}" },
  "sockets.value.choice": { vi: "{field} phải là một trong: {choices}", en: "{field} must be one of: {choices}" },
  "sockets.value.host": { vi: "{field} không phải tên miền: {value}", en: "{field} is no domain name: {value}" },
  "sockets.value.unknown-host": {
    vi: "Tên miền {value} không thuộc nguồn này (liên kết hỏng?)",
    en: "The domain {value} is not one of this source (a broken link?)",
  },
  "sockets.profile.foreign": {
    vi: "Đây không phải dữ liệu mà bảng ánh xạ {name} đọc: thiếu các cột {columns}. Hãy chọn bảng khác; nếu vẫn muốn nhận, thêm ?foreign=true (API) hoặc --foreign (dòng lệnh).",
    en: "This is not what the mapping {name} is for: it lacks the columns {columns}. Choose another; to take it all the same, add ?foreign=true (API) or --foreign (command line).",
  },
  "sockets.profile.lacks": { vi: "thiếu các cột {columns}", en: "it lacks the columns {columns}" },
  "sockets.profile.pattern": { vi: "phải là biểu thức chính quy", en: "must be a regular expression" },
  "sockets.profile.shop": { vi: "{shop} không có trong hosts", en: "{shop} is none of the hosts" },
  "sockets.profile.not-found": { vi: "Không có bảng ánh xạ tên {name}", en: "There is no profile named {name}" },
} as const;

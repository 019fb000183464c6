export const socketsText = {
  "sockets.record.columns": {
    vi: "Dòng tiêu đề có {expected} cột, dòng này có {found}",
    en: "The header names {expected} columns, this line has {found}",
  },
  "sockets.record.encoding": { vi: "Văn bản không phải UTF-8", en: "The text is not UTF-8" },
  "sockets.record.header": { vi: "Dòng đầu phải nêu tên các cột", en: "The first line must name the columns" },
  "sockets.record.json": { vi: "Không phải JSON hợp lệ", en: "This is not JSON" },
  "sockets.record.no-list": { vi: "Tệp JSON không có danh sách tại {path}", en: "The JSON file has no list at {path}" },
  "sockets.record.not-an-object": { vi: "JSON nhưng không phải đối tượng", en: "It is JSON but no object" },
  "sockets.record.quotes": {
    vi: 'Dấu " mở ô mà không đóng, hoặc dấu " trong ô không được viết đôi',
    en: 'A " opens a field and none closes it, or a " inside a field is not written twice',
  },
  "sockets.record.too-large": { vi: "Tệp loại này tối đa {limit} MiB", en: "A file of this kind may have {limit} MiB" },
  "sockets.record.too-long": { vi: "Một bản ghi tối đa 1 MiB", en: "A record may have 1 MiB" },
  "sockets.record.unreadable-archive": {
    vi: "Tệp nén không đọc được: {detail}",
    en: "The archive cannot be read: {detail}",
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
  "sockets.profile.not-found": { vi: "Không có bảng ánh xạ tên {name}", en: "There is no profile named {name}" },
} as const;

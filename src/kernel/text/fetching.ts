export const fetchingText = {
  "fetching.refusal.bad-address": { vi: "Địa chỉ không dùng được", en: "The address cannot be used" },
  "fetching.refusal.blocked-port": { vi: "Cổng không được phép", en: "The port is not allowed" },
  "fetching.refusal.blocked-address": {
    vi: "Địa chỉ dẫn vào mạng nội bộ hoặc mạng dành riêng",
    en: "The address leads into an internal or reserved network",
  },
  "fetching.refusal.unknown-host": { vi: "Không có tên miền này", en: "There is no such domain" },
  "fetching.refusal.unreachable": { vi: "Không kết nối được máy chủ", en: "The server cannot be reached" },
  "fetching.refusal.bad-certificate": {
    vi: "Chứng thư của máy chủ không đúng",
    en: "The server's certificate is not right",
  },
  "fetching.refusal.too-many-redirects": { vi: "Chuyển hướng quá nhiều lần", en: "Too many redirects" },
  "fetching.refusal.bad-redirect": { vi: "Chuyển hướng hỏng", en: "A broken redirect" },
  "fetching.refusal.too-large": { vi: "Trang quá lớn", en: "The page is too large" },
  "fetching.refusal.too-slow": { vi: "Máy chủ trả lời quá chậm", en: "The server answers too slowly" },
  "fetching.refusal.broken-answer": { vi: "Câu trả lời của máy chủ bị hỏng", en: "The server's answer is broken" },
  "fetching.refusal.unwanted-type": { vi: "Không phải loại nội dung cần lấy", en: "Not the type of content wanted" },
  "fetching.refusal.not-html": { vi: "Không phải trang web", en: "Not a web page" },
  "fetching.refusal.robots-refuses": {
    vi: "robots.txt của trang không cho phép",
    en: "The site's robots.txt does not allow it",
  },
  "fetching.refusal.host-resting": {
    vi: "Máy chủ cần nghỉ, sẽ thử lại sau",
    en: "The server needs a rest; to be tried again later",
  },
  "fetching.refusal.left-site": {
    vi: "Trang dẫn sang tên miền ngoài phạm vi",
    en: "The page leads to a domain that is not to be asked",
  },
};

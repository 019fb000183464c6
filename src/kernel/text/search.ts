export const searchText = {
  "search.reason.officer": {
    vi: "Chỉ cán bộ đã đăng nhập mới tìm được trong hồ sơ",
    en: "Only officers who are signed in can search the records",
  },
} as const;

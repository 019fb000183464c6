export const picturesText = {
  "pictures.problem.no-listing": {
    vi: "Không thấy tin rao này, hoặc tin không do đơn vị của bạn thu",
    en: "There is no such listing, or it is not one of your agency",
  },
  "pictures.problem.album-full": {
    vi: "Một bộ ảnh chứa tối đa {most} ảnh. Hãy mở bộ khác.",
    en: "An album holds {most} pictures at most. Open another one.",
  },
  "pictures.failure.gone": { vi: "Ảnh không còn ở địa chỉ này", en: "The picture is no longer at this address" },
  "pictures.failure.refused": {
    vi: "Máy chủ của trang không chịu đưa ảnh",
    en: "The site's server does not give the picture out",
  },
} as const;

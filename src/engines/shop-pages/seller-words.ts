/** Labels before who sells, folded. */
export const sellerLabel =
  /^(?:(?:ten |thong tin (?:ve )?|ve )?(?:nguoi ban(?: hang)?|nha ban(?: hang)?|gian hang|shop(?: ban(?: hang)?)?|cua hang|noi ban|ben ban|don vi (?:ban(?: hang)?|kinh doanh)|thuong nhan|nguoi dang(?: tin| ban)?|chu (?:tin(?: dang)?|gian hang|shop)|chu the ocop|doanh nghiep(?: cung cap| ban)?)|(?:san pham |hang )?(?:duoc )?(?:ban|cung cap|phan phoi)(?: (?:va )?(?:giao|van chuyen)(?: hang)?)?(?: hang)? (?:boi|tu)|seller|sold by|store|merchant|ships from and sold by)$/;

/** Who supplies: on a market the seller, in a shop of its own the maker of the goods. */
export const supplierLabel =
  /^(?:(?:thong tin |ten )?(?:nha|don vi) (?:cung cap|phan phoi)|vendor|chu the(?: ocop| san xuat)?|co so (?:ban|cung cap))$/;

/** Labels of a person or account that only on the site of others tell who sells. */
export const posterLabel =
  /^(?:(?:nguoi |ten |ten nguoi )?lien (?:he|lac)|ten|ho (?:va )?ten|(?:tin |bai )?(?:duoc )?(?:dang|gui|viet)(?: tin| ban)? boi|thanh vien|tai khoan|user|posted by|by|(?:thread |topic )?starter|started by|nguoi (?:tao|khoi tao|gui|mo|viet)(?: (?:chu de|bai|tin))?|chu (?:thot|topic|bai)|tac gia)$/;

/** What leads to the seller: "Xem shop", "Chat ngay", "Xem tất cả tin của người này". */
export const shopLink =
  /^(?:(?:xem|ghe|ghe tham|vao|den|toi|theo doi|tham|chat voi|nhan tin cho|hoi|lien he(?: voi)?) (?:shop|gian hang|cua hang|nguoi ban|nha ban|nguoi dang|trang(?: (?:ca nhan|cua hang|shop|nguoi ban))?)(?: ngay| nay)?|chat ngay|ghe tham|xem (?:tat ca |them |cac )?(?:tin|san pham)(?: dang| khac)*(?: cua| tu) (?:nguoi|shop|thanh vien|gian hang|nha|cua hang).*)$/;

/** How a seller fares, under the name: "Hoạt động 2 giờ trước", "Cá nhân", "Senior Member", "1,2k người theo dõi", "Tham gia từ 2019". */
export const faring =
  /^(?:(?:dang |vua )?(?:hoat dong|online|truy cap)\b.{0,20}(?:truoc|phut|gio|ngay)|(?:dang|vua moi) (?:hoat dong|online)|(?:nguoi ban |tai khoan )?(?:ca nhan|doanh nghiep)|(?:nguoi )?ban chuyen(?: nghiep)?|(?:senior |junior )?member|thanh vien(?: moi| vang| bac| tich cuc| tu .*| \d.*)?|(?:ty le |ti le )?phan hoi(?: chat| tin nhan)?(?: \d.*)?|\d{2,3} phan hoi\b.{0,30}|(?:\d[\d ]*)(?:k|tr)? (?:nguoi )?(?:theo doi|quan tam|followers?)|(?:da )?tham gia (?:\w+ ){0,3}(?:nam |thang )?\d.*|(?:nguoi ban |shop |gian hang |tai khoan )?da (?:xac thuc|xac minh)|\d(?: \d)? \d[\d ]*(?:k|tr)? danh gia|\d{2,3} (?:danh gia )?tich cuc|(?:nguoi ban|gian hang|shop|cua hang) (?:uy tin|chinh hang|bao dam|dam bao|yeu thich))$/;

/** What stands beside a seller, and beside much else: only where others sell, and right under the name. */
export const besideSeller =
  /^(?:chat|nhan tin|goi dien|goi ngay|(?:bam|nhan|click) de (?:hien|xem) so.*|hien so.*|\+? ?theo doi|dang theo doi|official(?: store| shop)?|shop mall|chinh hang|uy tin|verified|online|lien he|xem so.*)$/;

/** What stands near sellers and is none of their names. */
export const notItsName =
  /^(?:online|hoat dong|tham gia|danh gia|san pham|phan hoi|ty le|ti le|theo doi|dang theo doi|nguoi theo doi|truy cap|yeu thich|shop yeu thich|chat|dang tin|goi(?: (?:ngay|dien|mua|dat|cho|lai|tu van|hotline|\d).*)?$|da ban|luot ban|luu(?: (?:tin|lai|y|san pham).*)?$|hien so|mall|official|uy tin|da xac thuc|xac thuc|ca nhan|ban chuyen|mua(?: (?:ngay|hang|kem|tra|sam|them|lai|online|si|le).*)?$|dat(?: (?:hang|mua|coc|lich|ngay|truoc|cau).*)?$|them(?: (?:vao|san pham|gio|hang|moi|ban).*)?$|lien he|xem|chi tiet|bao cao|chia se|so luong|tinh trang|con hang|kho hang|doi tra|giao hang|thanh toan|bao hanh|hang (?:moi|co san|chinh|hoa|gia dung|nhap|xach|san|cu|thanh ly|hieu|khong|ngay|doi|tra|da)|hoac$|va$|cap nhat|dang ngay|dia chi|mien phi|phi (?:giao|ship|van|dich|cod)|tra gop|nguoi ban$|nha ban|gian hang$|shop$|cua hang$|thong tin|tu van|mo ta|gia(?: (?:ban|goc|cu|tot|re|si|niem yet|khuyen mai|thi truong|hom nay)|$))\b|\b(?:phut|gio|ngay) truoc\b|\d phan hoi\b|^\d[\d ]*(?:k |tr )?(?:san pham|mat hang|danh gia|nguoi|luot|da ban|don|tin|nam)\b|^[\d\s.,%k+]+$|^\d.*(?:trieu|nghin|ngan|d|k|vnd)$/;

/** Badges in elements of their own behind a name. */
export const badgeBehind =
  /\s+(?:chính hãng|official(?: store| shop)?|mall|đã xác (?:thực|minh)|uy tín|verified|yêu thích\+?|cá nhân|theo dõi|chat(?: ngay)?|xem shop|nhắn tin|pro)$/iu;

/** Words right before a seller's name in its line: "Gian hàng Vải Hà", "Chat với Vải Hà". */
export const leadsToName =
  /^(?:gian hàng|người bán|nhà bán(?: hàng)?|(?:được )?đăng bởi|người đăng|chat (?:với|cùng)|nhắn tin (?:cho|với)|ghé thăm(?: gian hàng| shop)?|xem (?:gian hàng|shop|cửa hàng|trang)(?: của)?|(?:xem )?(?:tất cả |các )?(?:sản phẩm|tin)(?: đăng| khác)* (?:của|từ)|theo dõi)\s*:?\s+(?=[\p{Lu}\d])/iu;

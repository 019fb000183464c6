import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AlbumAnswer,
  AlbumFileAnswer,
  AlikeAnswer,
  BesideAnswer,
  FoundAnswer,
  ListingPictureAnswer,
  PictureAnswer,
  PictureFileAnswer,
  ProgressAnswer,
  SharedAnswer,
} from "../../../src/signals/pictures/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Picture = PictureAnswer;
export type PictureFile = PictureFileAnswer;
export type Alike = AlikeAnswer;
export type Found = FoundAnswer;
export type Beside = BesideAnswer;
export type ListingPicture = ListingPictureAnswer;
export type Progress = ProgressAnswer;
export type Album = AlbumAnswer;
export type AlbumFile = AlbumFileAnswer;
export type AlbumWords = Pick<Album, "name" | "brand" | "product" | "note">;

/** Where a picture is shown small. */
export const thumbnailOf = (id: string): string => `/v1/pictures/${id}/thumbnail`;

// While pictures are on their way, looking again tells more.
const pollMs = 15_000;

export const progressQuery = queryOptions({
  queryKey: ["pictures", "progress"],
  queryFn: ({ signal }) => request<Progress>("GET", "/v1/pictures/progress", { signal }),
  refetchInterval: ({ state }) =>
    state.data !== undefined && state.data.waiting + state.data.listings + state.data.unread > 0 ? pollMs : false,
});

export const sharedQuery = pagedQuery<Page<SharedAnswer>>(["pictures", "shared"], "/v1/pictures/shared", { limit: 24 });

export const pictureQuery = (id: string) =>
  queryOptions({
    queryKey: ["pictures", id],
    queryFn: ({ signal }) => request<PictureFile>("GET", `/v1/pictures/${id}`, { signal }),
  });

export const alikeQuery = (id: string) =>
  queryOptions({
    queryKey: ["pictures", id, "alike"],
    queryFn: ({ signal }) => request<Alike>("GET", `/v1/pictures/${id}/alike`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "building" ? pollMs : false),
  });

export const besideQuery = (one: string, other: string) =>
  queryOptions({
    queryKey: ["pictures", one, "beside", other],
    queryFn: ({ signal }) => request<Beside>("GET", `/v1/pictures/${one}/beside/${other}`, { signal }),
  });

export const listingPicturesQuery = (listing: string) =>
  queryOptions({
    queryKey: ["pictures", "of-listing", listing],
    queryFn: ({ signal }) =>
      request<{ items: ListingPicture[] }>("GET", `/v1/listings/${listing}/pictures`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === "waiting") === true ? pollMs : false,
  });

export const albumsQuery = pagedQuery<Page<Album>>(["albums"], "/v1/albums");

export const albumQuery = (id: string) =>
  queryOptions({
    queryKey: ["albums", id],
    queryFn: ({ signal }) => request<AlbumFile>("GET", `/v1/albums/${id}`, { signal }),
  });

export const useSearchByPicture = () =>
  useMutation({ mutationFn: (file: File) => request<Alike>("POST", "/v1/pictures/search", { body: file }) });

const upload = (file: File, listing?: string) =>
  request<Picture>("POST", "/v1/pictures", { query: { listing }, body: file });

/** A change of pictures or albums; both are looked at again afterwards. */
function useChange<V, A>(change: (given: V) => Promise<A>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["pictures"] }),
        queries.invalidateQueries({ queryKey: ["albums"] }),
      ]),
  });
}

export const useAddToListing = (listing: string) => useChange((file: File) => upload(file, listing));
export const useRetryPictures = (listing: string) =>
  useChange(() => request<{ again: number }>("POST", `/v1/listings/${listing}/pictures/retry`));
export const useMakeAlbum = () =>
  useChange((given: { body: AlbumWords & { kind: Album["kind"] }; once: string }) =>
    request<Album>("POST", "/v1/albums", given),
  );
export const useChangeAlbum = (album: Album) =>
  useChange((body: AlbumWords) => request<Album>("PUT", `/v1/albums/${album.id}`, { body, version: album.version }));
export const useAddToAlbum = (picture: string) =>
  useChange((album: string) => request<Album>("POST", `/v1/albums/${album}/pictures`, { body: { picture } }));
/** Keeps a picture and puts it into an album; sent again it changes nothing. */
export const useUploadToAlbum = (album: string) =>
  useChange(async (file: File) => {
    const { id } = await upload(file);
    return request<Album>("POST", `/v1/albums/${album}/pictures`, { body: { picture: id } });
  });
export const useTakeFromAlbum = (album: string) =>
  useChange((picture: string) => request<Album>("DELETE", `/v1/albums/${album}/pictures/${picture}`));

import type { FileFault } from "./recognition";

/** Longest side of a picture that is taken, in pixels, and pixels in all: asked of its header, before it is decoded. */
const longestTaken = 12_000;
const mostPixels = 40_000_000;

export interface Redrawn {
  readonly mediaType: "image/webp";
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

let opened: Promise<typeof import("sharp")["default"]> | undefined;

/** Loaded with the first picture: the memory of a server that never sees one is spared. */
function drawing() {
  opened ??= import("sharp").then(({ default: sharp }) => {
    sharp.concurrency(1);
    sharp.cache(false);
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
    return sharp;
  });
  return opened;
}

/** One picture at a time: a decoded one takes more memory than everything else. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * The picture drawn anew as WebP, upright, its longest side at most `longestSide` pixels. Nothing but what one sees
 * comes along: no place, no date, no device, nothing hidden behind the picture.
 */
export const redraw = (content: Buffer, longestSide: number): Promise<Redrawn | { fault: FileFault }> =>
  inTurn(async () => {
    const sharp = await drawing();
    try {
      const options = { limitInputPixels: mostPixels, failOn: "error", pages: 1 } as const;
      const { width = 0, height = 0 } = await sharp(content, {
        ...options,
        limitInputPixels: false,
      }).metadata();
      if (Math.max(width, height) > longestTaken || width * height > mostPixels)
        return { fault: "too-many-pixels" };
      const { data, info } = await sharp(content, { ...options, sequentialRead: true })
        .rotate()
        .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
        .webp({ quality: 82 })
        .toBuffer({ resolveWithObject: true });
      return { mediaType: "image/webp", content: data, width: info.width, height: info.height };
    } catch {
      return { fault: "damaged" };
    }
  });

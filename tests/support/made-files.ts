import sharp from "sharp";

interface Picture {
  readonly width?: number;
  readonly height?: number;
  readonly format?: "jpeg" | "png" | "webp";
}

/** A picture made on the spot; the JPEG says where it was taken, with what and by whom. */
export function picture({ width = 64, height = 48, format = "jpeg" }: Picture = {}): Promise<Buffer> {
  const drawn = sharp({ create: { width, height, channels: 3, background: "#0b5f5b" } });
  return drawn
    .withExif({
      IFD0: { Make: "TelefonoCanario", Artist: "Persona Canaria" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "0/1 13/1 7/1", GPSLongitudeRef: "W" },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** A PDF of one empty page. */
export const pdf = (behind = ""): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n${behind}`,
    "latin1",
  );

/** An archive that holds nothing: the record with which every archive ends. */
export const emptyArchive = `PK\u0005\u0006${"\0".repeat(18)}`;

/** A PNG that says to be this large; there is nothing in it. */
export function hollowPng(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", size),
    chunk("IDAT", Buffer.alloc(2)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

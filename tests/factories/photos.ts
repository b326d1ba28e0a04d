import sharp from "sharp";

/** A picture of one colour with a place of taking and a sideways mark in its EXIF, as telephones make them. */
export async function aPhoto(
  width = 60,
  height = 40,
  format: "jpeg" | "png" | "webp" = "jpeg",
): Promise<Uint8Array> {
  const plain = sharp({ create: { width, height, channels: 3, background: { r: 80, g: 120, b: 90 } } });
  const exif = {
    IFD0: { Make: "TelephoneMaker", Orientation: "6" },
    IFD3: { GPSLatitude: "30/1 17/1 7/1", GPSLongitude: "118/1 36/1 14/1" },
  };
  return new Uint8Array(await plain.withMetadata({ exif, orientation: 6 }).toFormat(format).toBuffer());
}

/** A file as a form sends it. */
export const asFile = (bytes: Uint8Array, name = "photo.jpg", type = "image/jpeg") =>
  new File([new Uint8Array(bytes)], name, { type });

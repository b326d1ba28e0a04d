import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { keepPhoto, photoOfToken, photoToken } from "#app/domain/needs/keep-photo.server.ts";
import { checkPhoto } from "#app/domain/needs/photo-check.server.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const reasonFor = async (bytes: Uint8Array) => {
  const checked = await checkPhoto(bytes);
  return checked.ok ? "taken" : checked.reason;
};
const cleaned = async (bytes: Uint8Array) => {
  const checked = await checkPhoto(bytes);
  if (!checked.ok) throw new Error(checked.reason);
  return checked.photo;
};
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const text = (words: string) => new TextEncoder().encode(words);

describe("a photo that is taken", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "leaves its EXIF and its place of taking behind: %s",
    async (format) => {
      const photo = await aPhoto(60, 40, format);
      expect((await sharp(photo).metadata()).exif).toBeDefined();
      const { main, thumbnail } = await cleaned(photo);
      for (const made of [main, thumbnail]) {
        const { exif, xmp, icc, format: kind } = await sharp(made).metadata();
        expect([exif, xmp, icc, kind]).toEqual([undefined, undefined, undefined, "webp"]);
        expect(Buffer.from(made).includes("TelephoneMaker")).toBe(false);
      }
    },
  );

  test("stands upright", async () => {
    const { width, height } = await cleaned(await aPhoto(60, 40));
    expect([width, height]).toEqual([40, 60]);
  });

  test("is made 1600 and 400 pixels at most, and never larger than it was", async () => {
    const { main, thumbnail, width, height } = await cleaned(await aPhoto(2000, 4000));
    expect([width, height]).toEqual([1600, 800]);
    const small = await sharp(thumbnail).metadata();
    expect([small.width, small.height]).toEqual([400, 200]);
    expect((await sharp(main).metadata()).width).toBe(1600);
    expect((await cleaned(await aPhoto(30, 30))).width).toBe(30);
  });

  test("loses what was hidden behind the picture", async () => {
    const payload = text("<script>alert('polyglot')</script>PK\u0003\u0004");
    const { main, thumbnail } = await cleaned(joined(await aPhoto(), payload));
    expect(Buffer.from(main).includes("polyglot") || Buffer.from(thumbnail).includes("polyglot")).toBe(false);
  });
});

describe("a file that is refused", () => {
  test("an empty file, one beyond 12 MB, and types that are not taken", async () => {
    expect(await reasonFor(new Uint8Array())).toBe("photo-empty");
    expect(await reasonFor(joined(await aPhoto(), new Uint8Array(12 * 1024 * 1024)))).toBe("photo-too-large");
    expect(await reasonFor(text("\u0000\u0000\u0000\u0018ftypheic"))).toBe("photo-heic");
    expect(await reasonFor(text("%PDF-1.7 …"))).toBe("photo-type-not-taken");
    expect(await reasonFor(text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe(
      "photo-type-not-taken",
    );
    const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
      .gif()
      .toBuffer();
    expect(await reasonFor(new Uint8Array(gif))).toBe("photo-type-not-taken");
  });

  test("a script that begins like a picture", async () => {
    expect(
      await reasonFor(joined(new Uint8Array([0xff, 0xd8, 0xff]), text("<?php system($_GET[0]); ?>"))),
    ).toBe("photo-broken");
    expect(await reasonFor(joined(text("GIF89a"), await aPhoto()))).toBe("photo-type-not-taken");
  });

  test("a picture cut off in the middle", async () => {
    const whole = await aPhoto(400, 400, "png");
    expect(await reasonFor(whole.slice(0, whole.length / 2))).toBe("photo-broken");
    const noisy = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 60 },
        background: "red",
      },
    })
      .jpeg()
      .toBuffer();
    expect(await reasonFor(new Uint8Array(noisy.subarray(0, noisy.length / 2)))).toBe("photo-broken");
  });

  test("a small file that would unpack into a huge picture", async () => {
    const before = process.memoryUsage().rss;
    expect(await reasonFor(pngBomb(60_000, 60_000))).toBe("photo-too-many-pixels");
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});

test("a form brings back the photos that this portal cleaned, and no other", async () => {
  const portal = await openTestPortal();
  const kept = await keepPhoto(portal, await aPhoto());
  if (!kept.ok) throw new Error(kept.reason);
  const token = photoToken(portal, kept.photo);
  expect(photoOfToken(portal, token)).toEqual(kept.photo);
  expect(await portal.files.get(kept.photo.digest)).toBeDefined();
  const other = token.replace(kept.photo.digest, kept.photo.thumbnailDigest);
  expect([photoOfToken(portal, other), photoOfToken(portal, ""), photoOfToken(portal, "a.b.1.1.c")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

/** A PNG whose header promises so many pixels, with a few well-packed rows. */
function pngBomb(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width * 3 + 1) * 20));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]),
  );
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

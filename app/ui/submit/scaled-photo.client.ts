const longestEdge = 1600;
/** Bytes that are not worth the work. */
const small = 400_000;

/** A picture as large as the portal keeps it; whatever this browser can't draw smaller goes as it is. */
export async function scaledPhoto(file: File): Promise<File> {
  if (file.size < small || !/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const drawn = await new Promise<Blob | null>((take) => canvas.toBlob(take, "image/jpeg", 0.86));
    return drawn && drawn.size < file.size ? new File([drawn], file.name, { type: drawn.type }) : file;
  } catch {
    return file;
  }
}

/** The photos that the portal has, in their order, by the hidden field that names each. */
const photosIn = (fieldset: HTMLElement) => [
  ...fieldset.querySelectorAll<HTMLInputElement>("input[name=photo]"),
];

/** Which photo a button beside it is for. */
export const photoOf = (button: HTMLElement) =>
  button.closest("li")?.querySelector<HTMLInputElement>("input[name=photo]")?.value ?? "";

/** Its place now, from 1; 0 where it is gone. */
export const placeOf = (fieldset: HTMLElement, photo: string) =>
  photosIn(fieldset).findIndex(({ value }) => value === photo) + 1;

/** What was typed of a photo while the portal drew them anew stays with it. */
export function keepWords(fieldset: HTMLElement, draw: () => void) {
  const wordsOf = (photo: HTMLElement) =>
    photo.closest("li")?.querySelector<HTMLInputElement>("input[name=alternative]");
  const typed = new Map(photosIn(fieldset).map((photo) => [photo.value, wordsOf(photo)?.value]));
  draw();
  for (const photo of photosIn(fieldset)) {
    const field = wordsOf(photo);
    if (field) field.value = typed.get(photo.value) ?? field.value;
  }
}

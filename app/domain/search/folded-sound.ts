/** Sounds that many speakers don't tell apart (zh and z, n and l at the front, -ng and -n) count as one; tones don't count. */
export const foldedSound = (sound: string) =>
  sound
    .toLowerCase()
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/[^a-z]/g, "")
    .replace(/([zcs])h/g, "$1")
    .replace(/(?<=[aei]n)g/g, "");

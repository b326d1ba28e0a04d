export const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const relations = "http://schemas.openxmlformats.org/package/2006/relationships";

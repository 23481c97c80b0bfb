/** An answer in fields, in which no reader takes a part of a text for an XML tag. */
export function jsonAnswer(fields: object): string {
  return JSON.stringify(fields).replaceAll('<', '\\u003c');
}

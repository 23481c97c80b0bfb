/** What the person who typed the command has to know to type a better one: `message` is one line. */
export class DemoFault extends Error {
  override readonly name = 'DemoFault';
}

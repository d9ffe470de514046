/** A file handed to the evaluation cannot be used; the message names it and the line, and says what was expected. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}

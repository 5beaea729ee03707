/**
 * Something the user can put right that no environment is to blame for: an argument, a folder, a permission. Its message
 * says all there is to say; its stack is of no interest.
 */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** What is wrong, and what would be taken instead, told apart where a schema's message says both. */
export interface Advice {
  readonly message: string;
  readonly allowed?: string;
}

/** Ways in which the schemas' messages say what they want, each with what becomes of it. */
const FORMS: readonly (readonly [RegExp, (found: readonly string[]) => Advice])[] = [
  [
    /^must be ((?:an?|the) [^:]+)(:.*)?$/s,
    ([, noun = '', more = '']) => ({ message: `is not ${noun}`, allowed: noun + more }),
  ],
  [/^(.+?) must be (.+)$/s, ([, subject = '', form = '']) => ({ message: `cannot be ${subject}`, allowed: form })],
  [/^must not (.+)$/s, ([message = '', what = '']) => ({ message, allowed: `what does not ${what}` })],
  [/^must \w+ (.+)$/s, ([message = '', what = '']) => ({ message, allowed: what })],
  [
    /^(.+) is greater than (.+)$/s,
    ([message = '', low = '', high = '']) => ({ message, allowed: `${low} up to ${high}` }),
  ],
  [/^names no (.+)$/s, ([message = '', noun = '']) => ({ message, allowed: `at least one ${noun}` })],
  [/^(?:.* )?needs (.+)$/s, ([message = '', what = '']) => ({ message, allowed: what })],
];

/**
 * The two halves of a schema's message: `must be a URL: 'https://…'` is wrong in that it `is not a URL`, and allowed is
 * `a URL: 'https://…'`.
 *
 * @param described what the field is for, which is said where the message says only what is wrong
 */
export function adviceOf(message: string, described?: string): Advice {
  for (const [form, advice] of FORMS) {
    const found = form.exec(message);
    if (found !== null) return advice(found);
  }
  return described === undefined ? { message } : { message, allowed: described };
}

import { adviceOf } from '../../../platform/description/advice';
import { parseDescription } from '../../../platform/description';
import { change, goodDescription } from '../../fixtures/description';

describe('adviceOf', () => {
  test.each([
    ["must be a URL: 'https://x'", 'is not a URL', "a URL: 'https://x'"],
    ['must be the name of a bucket', 'is not the name of a bucket', 'the name of a bucket'],
    ["a model's name must be lower-case letters", "cannot be a model's name", 'lower-case letters'],
    ["must not begin with '/'", "must not begin with '/'", "what does not begin with '/'"],
    [
      "must name one certificate: { secret: 'x' }",
      "must name one certificate: { secret: 'x' }",
      "one certificate: { secret: 'x' }",
    ],
    ['min is greater than max', 'min is greater than max', 'min up to max'],
    ['names no model', 'names no model', 'at least one model'],
    ['needs a reason', 'needs a reason', 'a reason'],
    ['MIG needs the profile of its slices', 'MIG needs the profile of its slices', 'the profile of its slices'],
  ])('tells apart what is wrong and what is allowed in «%s»', (text, message, allowed) => {
    expect(adviceOf(text)).toEqual({ message, allowed });
  });

  test('says what the field is for where the message does not say what is allowed', () => {
    expect(adviceOf('will not do', 'Nodes')).toEqual({ message: 'will not do', allowed: 'Nodes' });
    expect(adviceOf('will not do')).toEqual({ message: 'will not do' });
  });
});

describe('a key that schemas pass over', () => {
  test.each(['models', 'nodePools', 'models.gemma.engine'])(
    'is refused in %s, and what stands beside it is read',
    (owner) => {
      const hidden: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
      const place = owner
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], goodDescription());
      const value = { ...(place as object | undefined) };
      Object.defineProperty(value, '__proto__', { value: hidden, enumerable: true, configurable: true });
      const { description, findings } = parseDescription(change(goodDescription(), owner, value));
      expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([`field-unknown ${owner}.__proto__`]);
      expect(Object.keys(description?.models ?? {})).toEqual(['gemma']);
    },
  );
});

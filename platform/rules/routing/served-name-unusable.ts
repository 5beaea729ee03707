import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

export const servedNameUnusable = {
  name: 'served-name-unusable',
  severity: 'error',
  summary: 'A served name that vLLM or a header cannot take as it is.',
  why:
    'A name that begins with a dash is read as a flag, and the server does not start. Of a header value the spaces at its ' +
    'ends are cut off, and control characters end the request: no route that asks for such a name ever matches.',
  source: 'https://docs.python.org/3/library/argparse.html; RFC 9110 §5.5',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, servedModelNames }) =>
      servedModelNames.flatMap((served, index): Problem[] => {
        const fault = faultOf(served);
        if (fault === undefined) return [];
        const good = servedModelNames.map((other) => usable(other, name));
        return [
          {
            path: `models.${name}.servedModelNames.${index}`,
            message: `'${served}' ${fault}`,
            given: served,
            allowed: 'printable characters, neither a dash in front nor a space at an end',
            fix: fields({ servedModelNames: [...new Set(good)] }),
          },
        ];
      }),
    ),
} satisfies Rule;

/** C0 and C1 control characters. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

function faultOf(name: string): string | undefined {
  if (name.startsWith('-')) return 'begins with a dash: vLLM reads it as a flag';
  if (name.trim() !== name) return 'begins or ends with a space, which no header keeps';
  return name.search(CONTROL) >= 0 ? 'holds a control character, which no header takes' : undefined;
}

function usable(name: string, otherwise: string): string {
  const good = name.replace(CONTROL, '').trim().replace(/^-+/, '').trim();
  return good === '' ? otherwise : good;
}

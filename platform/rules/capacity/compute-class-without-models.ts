import { servedOf } from '../../resolve';
import type { Rule } from '../rule';

/** A fall-back for nobody. */
export const computeClassWithoutModels = {
  name: 'compute-class-without-models',
  severity: 'warning',
  summary: 'A compute class that no model asks for.',
  why:
    'The taint of its nodes keeps all pods away that do not ask for the class. Its pools stay empty, or run for nothing ' +
    'where they have a minimum.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: (platform) => {
    const used = new Set(Object.values(servedOf(platform)).map(({ computeClass }) => computeClass));
    return Object.values(platform.computeClasses)
      .filter(({ name }) => !used.has(name))
      .map(({ name, nodePools }) => ({
        path: `computeClasses.${name}`,
        message: `no model asks for compute class ${name}, and nothing else runs on ${nodePools.join(', ')}`,
        allowed: `a model with computeClass '${name}', or no such class`,
      }));
  },
} satisfies Rule;

import type { Rule } from '../rule';

/** Made, paid for, and shut. */
export const secretWithoutReaders = {
  name: 'secret-without-readers',
  severity: 'warning',
  summary: 'A secret of Secret Manager that nobody in the cluster may read.',
  why:
    'Only the service accounts of models that name it, and those among its readers, are let in. Without any it is kept and ' +
    'billed, and whoever was to use it is answered with PERMISSION_DENIED.',
  source: 'https://cloud.google.com/secret-manager/docs/access-control',
  check: ({ secrets }) =>
    Object.entries(secrets).flatMap(([name, { readers }]) =>
      readers.length > 0
        ? []
        : [
            {
              path: `secrets.${name}`,
              message: `nobody may read ${name}`,
              allowed: 'a model that names it, or a reader',
              fix: `huggingFaceToken: { secretManager: '${name}' } on a model, or readers: ['external-secrets/external-secrets']`,
            },
          ],
    ),
} satisfies Rule;

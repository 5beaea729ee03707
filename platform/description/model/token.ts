import type { Finding } from '../../finding';

/** Kinds of secrets that have a form of their own, each with where the form is documented. */
const TOKEN_FORMS: readonly { readonly what: string; readonly form: RegExp }[] = [
  { what: 'a Hugging Face token', form: /\bhf_[A-Za-z0-9]{16,}/ }, // https://huggingface.co/docs/hub/security-tokens
  { what: 'a Google API key', form: /\bAIza[0-9A-Za-z_-]{20,}/ }, // https://cloud.google.com/docs/authentication/api-keys
  { what: 'a Google OAuth token', form: /\bya29\.[0-9A-Za-z_-]{20,}/ }, // https://cloud.google.com/docs/authentication/token-types
  { what: 'a PEM block', form: /-----BEGIN [A-Z0-9 ]+-----/ }, // RFC 7468
  { what: "a service account's key", form: /"private_key(_id)?"\s*:/ }, // https://cloud.google.com/iam/docs/keys-create-delete
  {
    what: 'a GitHub token',
    form: /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/,
  }, // https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available/
  { what: 'a GitLab token', form: /\bglpat-[A-Za-z0-9_-]{20,}/ }, // https://docs.gitlab.com/security/tokens/
  { what: 'an AWS access key', form: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/ }, // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  { what: 'a key of an API', form: /\bsk-[A-Za-z0-9_-]{20,}/ }, // https://platform.openai.com/docs/api-reference/authentication
  {
    what: 'a JSON Web Token',
    form: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
  }, // RFC 7519
  {
    what: 'a password in a URL',
    form: /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]+:[^/\s@]+@/i,
  }, // RFC 3986 §3.2.1
];

/**
 * Refuses values and keys that look like secrets, anywhere in a description: what stands there lands in git, in `dist/`
 * and in Terraform's state. The value itself is never repeated.
 */
export function findTokens(input: unknown): Finding[] {
  const findings: Finding[] = [];
  visit(input, [], findings, new Set());
  return findings;
}

function visit(value: unknown, path: readonly string[], findings: Finding[], seen: Set<object>): void {
  if (typeof value === 'string') {
    const what = tryFindTokenForm(value);
    if (what !== undefined) findings.push(finding(path, what, value.length));
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) {
    const what = tryFindTokenForm(key);
    if (what === undefined) visit(child, [...path, key], findings, seen);
    else findings.push(finding([...path, '(key)'], what, key.length));
  }
}

function tryFindTokenForm(text: string): string | undefined {
  return TOKEN_FORMS.find(({ form }) => form.test(text))?.what;
}

function finding(path: readonly string[], what: string, length: number): Finding {
  return {
    severity: 'error',
    rule: 'token-in-plain-sight',
    path: path.join('.'),
    message: `looks like ${what} (${length} characters, not shown); a description is committed and must hold no secret`,
    allowed: 'a reference to a Secret that you make',
    fix: "huggingFaceToken: { secret: 'hf-secret', key: 'hf_api_token' } and revoke the token if it was committed",
  };
}

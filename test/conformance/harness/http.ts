import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';

/** The status and text of a GET of a local address; certificates of a test are self-signed and not checked. */
export function httpGet(url: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const get = url.startsWith('https:') ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, rejectUnauthorized: false, agent: false, timeout: 5000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`no answer from ${url}`)));
    request.on('error', reject);
  });
}

/** Whether a GET answers 200. */
export async function answers(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  return (await httpGet(url, headers)).status === 200;
}
